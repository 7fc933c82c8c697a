import { registerHooks } from 'node:module'
import { electronMembers } from './electron-members.ts'

const ADDRESS = 'respite-stand-in:electron'

/** From now on, `electron` is the stand-in: for `import` by name or as a whole, and for `require`. */
export function resolveElectron(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: ADDRESS, format: 'module', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === ADDRESS ? { format: 'module', source: moduleText(), shortCircuit: true } : next(url, context),
  })
}

/** A member that is not offered is missing from the list of names, so importing it is an error with its name. */
function moduleText(): string {
  const members = new URL('./electron-members.ts', import.meta.url).href
  return [
    `import { electronMembers } from ${JSON.stringify(members)}`,
    'export default electronMembers',
    `export const { ${Object.keys(electronMembers).join(', ')} } = electronMembers`,
  ].join('\n')
}
