import { PaperSheet } from '../../../renderer/components/paper-sheet.tsx'
import { Screen } from '../../../renderer/components/screen.tsx'

/** The sheet as it prints, with what stands above it. */
export function PaperParts() {
  return (
    <Screen title="Paper" lede="The sheet as it prints, white in either theme.">
      <PaperSheet
        paper="A4"
        renderNote={(pages) => <p>Takes {pages === 1 ? 'one page' : `${pages} pages`}.</p>}
      >
        <h1>Thirty days, in summary</h1>
        <p>Only the very content that prints stands on it.</p>
      </PaperSheet>
    </Screen>
  )
}
