import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './dialog.module.css'

type DialogProps = {
  readonly isOpen: boolean
  readonly title: string
  readonly children: ReactNode
  /** Buttons, the wanted one first. */
  readonly actions: ReactNode
  readonly onClose: () => void
}

/** A question that has to be answered before going on. Escape means no. */
export function Dialog({ isOpen, title, children, actions, onClose }: DialogProps) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog role="alertdialog" className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          <div>{children}</div>
          <div className={styles.actions}>{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
