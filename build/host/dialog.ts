import type { Dialog } from 'electron'
import type { DialogAnswer, ShownDialog } from './control-messages.ts'

type Kind = DialogAnswer['dialog']
type AnswerTo<K extends Kind> = Extract<DialogAnswer, { dialog: K }>

const answers: DialogAnswer[] = []
const shown: ShownDialog[] = []

/** Scripts what the person does in the next dialog of its kind. */
export function answerNextDialog(answer: DialogAnswer): void {
  answers.push(answer)
}

/** The dialogs the app has shown so far. */
export function shownDialogs(): readonly ShownDialog[] {
  return shown
}

/** Notes what was asked and takes the scripted answer; null where there is none, which means Cancel. */
function ask<K extends Kind>(dialog: K, options: unknown): AnswerTo<K> | null {
  shown.push({ dialog, options: JSON.parse(JSON.stringify(options ?? {})) as unknown })
  const index = answers.findIndex((answer) => answer.dialog === dialog)
  const [answer] = index < 0 ? [] : answers.splice(index, 1)
  return (answer as AnswerTo<K> | undefined) ?? null
}

/** `dialog`: nobody sees these; each takes the answer the control channel scripted, or is cancelled. */
export const dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog' | 'showMessageBox' | 'showErrorBox'> = {
  showSaveDialog: async (...given: readonly unknown[]) => {
    const path = ask('save', given.at(-1))?.path ?? null
    return { canceled: path === null, filePath: path ?? '' }
  },
  showOpenDialog: async (...given: readonly unknown[]) => {
    const paths = ask('open', given.at(-1))?.paths ?? []
    return { canceled: paths.length === 0, filePaths: [...paths] }
  },
  showMessageBox: async (...given: readonly unknown[]) => {
    const options = given.at(-1) as { readonly cancelId?: number }
    const answer = ask('message', options)
    return { response: answer?.button ?? options.cancelId ?? 0, checkboxChecked: answer?.checkbox ?? false }
  },
  showErrorBox: (title, content) => {
    shown.push({ dialog: 'error', options: { title, content } })
    console.error(`${title}\n${content}`)
  },
}
