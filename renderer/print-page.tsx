import './styles/app.css'
import './styles/print.css'
import { type ReactNode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { present } from '../shared/assert.ts'
import { call } from './api/bridge.ts'
import { recoveryKeyText } from './api/recovery-key-bytes.ts'
import { PrintedShelf } from './features/journal/printed-shelf.tsx'
import { SummaryPage } from './features/summary/summary-page.tsx'
import { PrintedRecoverySheet } from './features/vault/printed-recovery-sheet.tsx'

/*
 * The hidden page that is printed. It asks what to set, fetches the document from the vault itself, waits for its
 * fonts and says that it is ready; what the person was looking at takes no part in it.
 */
const page = await readPage()
if (page !== null)
  createRoot(present(document.getElementById('root'), 'the root element')).render(<Printed page={page} />)

type PageToPrint = { readonly paper: 'A4' | 'Letter'; readonly content: ReactNode }

async function readPage(): Promise<PageToPrint | null> {
  const job = await call('print.readJob', {})
  if (!job.ok) return null
  if (job.value.kind === 'recovery-sheet') {
    const read = await call('vault.readPendingSheet', {})
    if (!read.ok || read.value.pending === null) return null
    const { recoveryKey, madeOn } = read.value.pending
    const text = recoveryKeyText(recoveryKey)
    return { paper: 'A4', content: <PrintedRecoverySheet recoveryKey={text} madeOn={madeOn} /> }
  }
  if (job.value.kind === 'shelf') {
    const { shelf, withText } = job.value
    const read = await call('journal.readShelfPage', { shelf, withText })
    if (!read.ok) return null
    const { page: list } = read.value
    return { paper: list.paper, content: <PrintedShelf page={list} /> }
  }
  const read = await call('summary.readDocument', {})
  if (!read.ok) return null
  const { document: summary } = read.value
  return { paper: summary.choices.paper, content: <SummaryPage document={summary} /> }
}

function Printed({ page: { paper, content } }: { readonly page: PageToPrint }) {
  useEffect(() => {
    document.documentElement.dataset.paper = paper
    void document.fonts.ready.then(settled).then(() => call('print.ready', {}))
  }, [paper])
  return content
}

const TICK_MS = 40

/**
 * Resolves once two looks in a row find the same page: the chart draws itself in several steps. Timers and not
 * animation frames, because a window that is never shown paints none.
 */
async function settled(): Promise<void> {
  for (let before = ''; before !== document.body.innerHTML; ) {
    before = document.body.innerHTML
    await new Promise((resolve) => setTimeout(resolve, TICK_MS))
  }
}
