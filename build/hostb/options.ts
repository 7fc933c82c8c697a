import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
const argv = process.argv.slice(2)
const valueOf = (name: string) => argv.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1)
export const hostOptions = {
  mainFile: path.resolve(argv[0] ?? ''),
  userData: path.resolve(valueOf('--user-data-dir') ?? path.join(homedir(), '.config', 'respite-stand-in')),
  isHeaded: argv.includes('--headed'),
  documents: valueOf('--documents-dir') ?? path.join(homedir(), 'Documents'),
}
export const TEMP = tmpdir()
