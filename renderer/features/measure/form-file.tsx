import { type DragEvent, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import styles from './official-form.module.css'

type FormFileProps = { readonly isReading: boolean; readonly onFile: (file: File) => void }

/** The form as a file: chosen, or dropped here. Whoever does not use a mouse has the button. */
export function FormFile({ isReading, onFile }: FormFileProps) {
  const [isOver, setOver] = useState(false)
  const allow = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const take = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) onFile(file)
  }
  return (
    <Section
      title="The form as a PDF"
      description="Its sentences are read out of it and shown to you. The file itself is not kept."
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the button inside does the same. */}
      <div
        className={styles.drop}
        data-over={isOver}
        onDragEnter={allow}
        onDragOver={allow}
        onDragLeave={() => setOver(false)}
        onDrop={take}
      >
        <FileTrigger
          acceptedFileTypes={['.pdf', 'application/pdf']}
          onSelect={(files) => {
            const file = files?.[0]
            if (file !== undefined) onFile(file)
          }}
        >
          <Button kind="primary" isPending={isReading} pendingWords="Reading">
            Choose the PDF
          </Button>
        </FileTrigger>
        <span className={common.small}>or drop it here</span>
      </div>
    </Section>
  )
}
