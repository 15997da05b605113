import { type Browser, chromium } from 'playwright-core'

/**
 * A real browser: on Linux the Chromium that comes as an npm package, elsewhere the Chrome or Edge of the machine.
 * Nothing is downloaded.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') return await launchPackaged()
  for (const channel of ['chrome', 'msedge']) {
    const browser = await chromium.launch({ channel }).catch(() => undefined)
    if (browser) return browser
  }
  throw new Error(
    'Для проверок в браузере нужен установленный Google Chrome или Microsoft Edge. ' +
      '(Browser tests need Google Chrome or Microsoft Edge installed on this machine.)',
  )
}

// The package is made for cloud functions: one process, and security switched off. We want a browser as people have it.
const unlikePeople = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
]

// Nor a graphics card that is played by the processor: it takes as much of it as everything else in a test together.
const playedCard = /^--(use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist|in-process-gpu)/

async function launchPackaged(): Promise<Browser> {
  const { default: packaged } = await import('@sparticuz/chromium')
  return await chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [
      ...packaged.args.filter((argument) => !unlikePeople.includes(argument) && !playedCard.test(argument)),
      '--disable-gpu',
    ],
  })
}
