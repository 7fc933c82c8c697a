import type { Handlers } from '../../../../shared/contract/index.ts'
import type { officialFormCalls } from '../../../../shared/contract/official-form.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import type { ReadFormFile } from './form-file-reader.ts'
import { deleteForm, insertForm, readForm } from './form-repository.ts'

/** Makes the answers to the calls about the official wording. */
export function createFormHandlers(
  isHeld: (db: ReadDb) => boolean,
  readFile: ReadFormFile,
): Handlers<keyof typeof officialFormCalls, VaultContext> {
  const clear = (db: WriteDb) => {
    if (readForm(db) === null) return
    if (isHeld(db)) throw new ExpectedFailure({ code: 'legal-hold' })
    deleteForm(db)
  }
  return {
    'measure.readForm': (_, { store }) => store.read((db) => ({ form: readForm(db) })),

    'measure.readFormFile': async ({ file }) => {
      const reading = await readFile(file)
      if (reading.kind === 'read') return { reading: { kind: 'read', lines: [...reading.lines] } }
      if (reading.kind !== 'incomplete') return { reading }
      const { missing, outOfPlace } = reading
      return { reading: { kind: 'incomplete', missing: [...missing], outOfPlace: [...outOfPlace] } }
    },

    'measure.keepForm': ({ lines, fileName }, { store, moment, personDay }) =>
      store.write((db) => {
        clear(db)
        insertForm(db, { lines, fileName, keptOn: personDay(db).today }, moment.nowMs)
        return {}
      }),

    'measure.forgetForm': (_, { store }) =>
      store.write((db) => {
        clear(db)
        return {}
      }),
  }
}
