import { dialog } from 'electron'

/** A window of the system's own, because none of ours can be drawn. True where Respite should try once more. */
export async function askAfterPageDeaths(): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Respite',
    message: 'Respite can’t show its window.',
    detail:
      'It stopped several times in a row. Everything that said Saved is safe, and the vault is locked. Restarting the computer often helps. If it doesn’t, update Respite and the system’s graphics driver.',
    buttons: ['Try again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}
