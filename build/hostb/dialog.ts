import { hostOptions } from './options.ts'

type SaveOptions = { readonly defaultPath?: string }
type SaveAnswer = { readonly canceled: boolean; readonly filePath: string }

const answers: (string | null)[] = []

/** Says what the next save dialog will be answered with; null cancels it. */
export function answerNextSaveDialog(file: string | null): void {
  answers.push(file)
}

/**
 * The part of Electron's dialogs that Respite uses. There is no system dialog here: a scripted answer is taken where
 * there is one; with a real window the suggested place is taken, and without one the dialog counts as cancelled.
 */
export const dialog = {
  showSaveDialog: async (_window: unknown, options: SaveOptions): Promise<SaveAnswer> => {
    const scripted = answers.shift()
    const file = scripted === undefined && hostOptions.isHeaded ? options.defaultPath : scripted
    if (typeof file !== 'string') return { canceled: true, filePath: '' }
    if (scripted === undefined) console.log(`Saving to ${file} (the stand-in has no save dialog).`)
    return { canceled: false, filePath: file }
  },
}
