import { contract, type DesktopCallName, type Handlers, type Output } from '../../shared/contract/index.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import type { Printing, PrintJob } from './printing.ts'
import type { AppWindow } from './windows.ts'

type PrintNames = Extract<
  DesktopCallName,
  | 'summary.savePdf'
  | 'summary.print'
  | 'journal.saveShelfPdf'
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
  | 'print.encryptPdf'
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
    contract['print.encryptPdf'].output.parse(await ask('print.encryptPdf', { pdf, secret })).file
  /** Sets a page and writes it where a person chooses, inside an age file where there is a secret. */
  const save = async (job: PrintJob, name: string, secret: Uint8Array | null) => {
    const { choices, preparedOn } = await readDocument()
    return printing.savePdf({
      job,
      window: shownWindow(),
      paper: choices.paper,
      suggestedName: `${preparedOn} ${name}.pdf${secret === null ? '' : '.age'}`,
      seal: secret === null ? null : sealWith(secret),
    })
  }
  const print = async (job: PrintJob) => printing.print(job, (await readDocument()).choices.paper)
  return {
    'summary.savePdf': async ({ secret }) => {
      const fileName = await save({ kind: 'summary' }, 'page', secret)
      await ask('summary.recordPrint', { how: 'pdf', isEncrypted: secret !== null })
      return { fileName }
    },
    'summary.print': async () => {
      await print({ kind: 'summary' })
      await ask('summary.recordPrint', { how: 'paper', isEncrypted: false })
      return {}
    },
    'journal.saveShelfPdf': async ({ shelf, withText, secret }) => {
      const fileName = await save({ kind: 'shelf', shelf, withText }, 'list', secret)
      await ask('journal.recordShelfPrint', { shelf, how: 'pdf', withText, isEncrypted: secret !== null })
      return { fileName }
    },
    'journal.printShelf': async ({ shelf, withText }) => {
      await print({ kind: 'shelf', shelf, withText })
      await ask('journal.recordShelfPrint', { shelf, how: 'paper', withText, isEncrypted: false })
      return {}
    },
    // Security: the key is not in the call or the job. The hidden page asks the vault for it, as for everything it sets.
    'vault.printRecoverySheet': async () => {
      await printing.print({ kind: 'recovery-sheet' }, 'A4')
      return {}
    },
    'print.readJob': () => printing.currentJob(),
    'print.ready': () => {
      printing.pageIsReady()
      return {}
    },
  }
}
