import { useEffect } from 'react'
import { getMunicipality } from '#organizations/contract.ts'
import { momentWords } from '#web-kit/date-words.ts'
import { shortPersonName } from '#web-kit/person-words.ts'
import { useAnswer } from '#web-kit/use-answer.ts'

const lines = ['--paper-title', '--paper-owner', '--paper-made'] as const

/** What stands at the edges of every printed page (see @page in look.css): what it is, whose, when and by whom printed. */
export function usePaperLines(personName: string): void {
  const owner = useAnswer(getMunicipality, {}).data?.name ?? ''
  useEffect(() => {
    const write = () => {
      const said = [
        document.title.replace(/ — МСОКО$/, ''),
        owner === '' ? 'МСОКО' : `МСОКО · ${owner}`,
        `Напечатано ${momentWords(new Date().toISOString())}, ${shortPersonName(personName)}`,
      ]
      for (const [at, line] of lines.entries()) {
        document.documentElement.style.setProperty(line, JSON.stringify(said[at]))
      }
    }
    window.addEventListener('beforeprint', write)
    return () => window.removeEventListener('beforeprint', write)
  }, [owner, personName])
}
