import { contract, type DesktopCallName, type Handlers, type Output } from '../../shared/contract/index.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import type { Printing } from './printing.ts'
import type { AppWindow } from './windows.ts'

type PrintNames = Extract<
  DesktopCallName,
  | 'summary.savePdf'
  | 'summary.print'
  | 'journal.printShelf'
  | 'vault.printRecoverySheet'
  | 'print.readJob'
  | 'print.ready'
>

/** What the answers about printing need. */
export type PrintParts = {
  readonly printing: Printing
  readonly window: Pick<AppWindow, 'current'>
  /** Asks the vault process. */
  readonly ask: (name: AskedOfTheVault, input: unknown) => Promise<unknown>
}

type AskedOfTheVault =
  | 'summary.readDocument'
  | 'summary.encryptPdf'
  | 'summary.recordPrint'
  | 'journal.recordShelfPrint'

/** Answers for everything that is set in type and leaves the vault. */
export function printAnswers({ printing, window, ask }: PrintParts): Handlers<PrintNames, undefined> {
  const shownWindow = () => {
    const shown = window.current()
    if (shown === null) throw new ExpectedFailure({ code: 'not-now' })
    return shown
  }
  const readDocument = async (): Promise<Output<'summary.readDocument'>['document']> =>
    contract['summary.readDocument'].output.parse(await ask('summary.readDocument', {})).document
  const sealWith = (secret: Uint8Array) => async (pdf: Uint8Array) =>
    contract['summary.encryptPdf'].output.parse(await ask('summary.encryptPdf', { pdf, secret })).file
  return {
    'summary.savePdf': async ({ secret }) => {
      try {
        const { choices, preparedOn } = await readDocument()
        const fileName = await printing.savePdf({
          job: { kind: 'summary' },
          window: shownWindow(),
          paper: choices.paper,
          suggestedName: secret === null ? `${preparedOn} page.pdf` : `${preparedOn} page.pdf.age`,
          seal: secret === null ? null : sealWith(secret),
        })
        await ask('summary.recordPrint', { how: 'pdf', isEncrypted: secret !== null })
        return { fileName }
      } finally {
        secret?.fill(0)
      }
    },
    'summary.print': async () => {
      const { choices } = await readDocument()
      await printing.print({ kind: 'summary' }, choices.paper)
      await ask('summary.recordPrint', { how: 'paper', isEncrypted: false })
      return {}
    },
    'journal.printShelf': async ({ shelf, how, withText }) => {
      const { choices, preparedOn } = await readDocument()
      const job = { kind: 'shelf', shelf, withText } as const
      const fileName =
        how === 'pdf'
          ? await printing.savePdf({
              job,
              window: shownWindow(),
              paper: choices.paper,
              suggestedName: `${preparedOn} list.pdf`,
              seal: null,
            })
          : await printing.print(job, choices.paper).then(() => null)
      await ask('journal.recordShelfPrint', { shelf, how, withText })
      return { fileName }
    },
    'vault.printRecoverySheet': async (sheet) => {
      await printing.print({ kind: 'recovery-sheet', ...sheet }, 'A4')
      return {}
    },
    'print.readJob': () => printing.currentJob(),
    'print.ready': () => {
      printing.pageIsReady()
      return {}
    },
  }
}
