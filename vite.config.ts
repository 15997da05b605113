import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { putPages } from './src/app/put-pages.ts'

export default defineConfig({
  root: join(import.meta.dirname, 'src/app/web'),
  plugins: [react(), precompress(), putWhenWhole()],
  build: {
    outDir: join(import.meta.dirname, 'dist/web'),
    // The second page is for people without an account: a questionnaire, without the program's bundle.
    rollupOptions: {
      input: ['index.html', 'answer.html'].map((name) => join(import.meta.dirname, 'src/app/web', name)),
    },
    emptyOutDir: true,
    target: 'es2022',
    // A font or picture inlined as data: would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  // `npm run dev` serves the API; `npx vite` beside it shows each edit at once.
  server: { proxy: { '/api': 'http://localhost:3000' } },
})

/** Writes .br and .gz beside each text file, so that the server only has to send them. */
function precompress(): Plugin {
  let outDir = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir
    },
    writeBundle() {
      const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
      for (const file of files.filter((name) => /\.(?:js|css|svg)$/.test(name))) {
        const path = join(outDir, file)
        const bytes = readFileSync(path)
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        )
      }
    },
  }
}

/** Builds beside the folder the pages are served from and moves them there when all is written: a server may be running. */
function putWhenWhole(): Plugin {
  const begunAt = new Date()
  let into = ''
  let from = ''
  let isWhole = false
  return {
    name: 'put-when-whole',
    apply: 'build',
    config({ build }) {
      into = build?.outDir ?? ''
      from = `${into}.${process.pid}`
      return { build: { outDir: from } }
    },
    writeBundle() {
      isWhole = true
    },
    closeBundle() {
      if (isWhole) putPages({ from, into, begunAt })
      else rmSync(from, { recursive: true, force: true })
    },
  }
}
