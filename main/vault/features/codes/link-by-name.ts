import { randomUUID } from 'node:crypto'
import type { CodeColour } from '../../../../shared/domain/codes/code-colours.ts'
import { foldWord } from '../../../../shared/domain/identifiers/page-findings.ts'
import type { WriteDb } from '../../storage/store.ts'
import * as codes from './codes-repository.ts'

/** Links an entry to the code of this name. Gives the id of the code where there was none yet, and null where there was. */
export function linkCodeByName(
  db: WriteDb,
  entryId: string,
  code: { readonly name: string; readonly colour: CodeColour; readonly nowMs: number },
): string | null {
  const name = code.name.trim()
  const foldedName = foldWord(name)
  const known = codes.findCodeId(db, foldedName)
  const id = known ?? randomUUID()
  if (known === null) codes.writeCode(db, { ...code, id, name, foldedName })
  codes.addLink(db, entryId, id)
  return known === null ? id : null
}
