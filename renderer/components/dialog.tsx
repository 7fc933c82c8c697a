import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './dialog.module.css'

type DialogProps = {
  readonly isOpen: boolean
  readonly title: string
  readonly children: ReactNode
  /** Buttons: what was begun first, but where something would be lost, what keeps it. */
  readonly actions: ReactNode
  readonly onClose: () => void
  /** `question` (the usual one) has to be answered before going on; `reading` is only read and closed. */
  readonly kind?: 'question' | 'reading'
}

/** Something that comes before everything else. Escape means no. */
export function Dialog({ isOpen, title, children, actions, onClose, kind }: DialogProps) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog role={kind === 'reading' ? 'dialog' : 'alertdialog'} className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          <div className={styles.body}>
            {children}
            <div className={styles.more} />
          </div>
          <div className={styles.actions}>{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
