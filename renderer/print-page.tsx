import './styles/app.css'
import './styles/print.css'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { present } from '../shared/assert.ts'
import type { SummaryDocument } from '../shared/contract/summary.ts'
import { call } from './api/bridge.ts'
import { SummaryPage } from './features/summary/summary-page.tsx'

/*
 * The hidden page that is printed. It asks the vault for the document itself, sets it, waits for its fonts and says
 * that it is ready; what the person was looking at takes no part in it.
 */
const loaded = await call('summary.readDocument', {})
if (loaded.ok)
  createRoot(present(document.getElementById('root'), 'the root element')).render(
    <PrintedPage summary={loaded.value.document} />,
  )

function PrintedPage({ summary }: { readonly summary: SummaryDocument }) {
  useEffect(() => {
    document.documentElement.dataset.paper = summary.choices.paper
    void document.fonts.ready.then(settled).then(() => call('print.ready', {}))
  }, [summary])
  return <SummaryPage document={summary} />
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
