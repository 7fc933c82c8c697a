import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'

type RemoveClientProps = { readonly code: string; readonly onRemove: () => void }

/** Taking someone off the list, asked about once: there is no way back. */
export function RemoveClient({ code, onRemove }: RemoveClientProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button kind="plain" onPress={() => setAsking(true)}>
        Take {code} off the list
      </Button>
      <Dialog
        isOpen={isAsking}
        title={`Take ${code} off the list?`}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="quiet" onPress={() => setAsking(false)}>
              Keep {code}
            </Button>
            <Button kind="danger" onPress={onRemove}>
              Take {code} off
            </Button>
          </>
        }
      >
        What the list says of {code} goes with it. Reviews stay as they were, and so do pages and day sheets.
      </Dialog>
    </>
  )
}
