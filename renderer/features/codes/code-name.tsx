import type { CodeColour } from '../../../shared/domain/codes/code-colours.ts'
import common from '../../styles/common.module.css'
import styles from './codes.module.css'

/** A code's word with its dot before it. */
export function CodeName({ name, colour }: { readonly name: string; readonly colour: CodeColour }) {
  return (
    <span className={styles.code}>
      <span className={styles.dot} data-colour={colour} aria-hidden="true" />
      <span className={common.opened}>{name}</span>
    </span>
  )
}
