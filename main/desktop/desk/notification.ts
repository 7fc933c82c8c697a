import { Notification } from 'electron'

/** Neutral on purpose, and the same for everything: it shows on a locked screen, and the system keeps a list of it. */
const TITLE = 'Respite'
const BODY = 'A moment for yourself'
const LATER = 'In 15 minutes'

/** Kept while it is on screen: one that nothing holds loses its listeners. */
let shown: Notification | null = null

/** Shows the one line there is. Nothing happens where the system shows no notifications. */
export function showNotification(options: {
  readonly onOpen: () => void
  readonly onLater: () => void
}): void {
  if (!Notification.isSupported()) return
  shown?.close()
  shown = new Notification({
    title: TITLE,
    body: BODY,
    silent: true,
    actions: [{ type: 'button', text: LATER }],
  })
  shown.on('click', options.onOpen)
  shown.on('action', options.onLater)
  shown.show()
}
