/** The switch by which the app knows that the system started it, and not the person. */
export const AT_LOGIN = '--at-login'

/**
 * What a Linux desktop reads from its autostart folder (Desktop Entry Specification 1.5).
 * Security: anyone who sees the folder sees that Respite is there; the name is neutral, and nothing says what it is for.
 * A line break in a path would begin a line of its own, a second Exec among them; no entry has one.
 *
 * @param command the program and its arguments, unquoted
 * @returns null where a part of the command holds a control character
 */
export function autostartEntry(command: readonly string[]): string | null {
  if (command.some((part) => /\p{Cc}/u.test(part))) return null
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Respite',
    `Exec=${[...command, AT_LOGIN].map(quoted).join(' ')}`,
    'Terminal=false',
    'NoDisplay=true',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
}

/**
 * An argument as Exec wants it: in double quotes, with " ` $ and \ escaped, and every backslash doubled again because
 * the line is a string of the file first. A percent sign would begin a field code.
 */
function quoted(argument: string): string {
  if (/^[A-Za-z0-9_./:=@+-]+$/.test(argument)) return argument
  const escaped = argument
    .replaceAll(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')
  return `"${escaped}"`
}
