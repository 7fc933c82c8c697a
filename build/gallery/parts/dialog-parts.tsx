import { useState } from 'react'
import { Button } from '../../../renderer/components/button.tsx'
import { Dialog } from '../../../renderer/components/dialog.tsx'
import { TodaySample } from '../samples/today-sample.tsx'

/** A question before a page is removed. */
export function DialogParts() {
  const [isOpen, setOpen] = useState(true)
  const close = () => setOpen(false)
  return (
    <>
      <TodaySample />
      <Dialog
        isOpen={isOpen}
        title="Remove this page for good"
        onClose={close}
        actions={
          <>
            <Button kind="danger" onPress={close}>
              Remove it for good
            </Button>
            <Button kind="quiet" onPress={close}>
              Keep it
            </Button>
          </>
        }
      >
        <p>The page leaves the bin and the vault. Copies in older backups stay where they are.</p>
      </Dialog>
    </>
  )
}
