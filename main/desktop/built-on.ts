import type { CivilDate } from '../../shared/domain/civil-date.ts'

/** Put in by the build (build/electron.vite.config.ts); not there where the sources run. */
declare const RESPITE_BUILT_ON: string | undefined

/** The day this build was made; null where nothing was built. */
export const BUILT_ON: CivilDate | null = typeof RESPITE_BUILT_ON === 'string' ? RESPITE_BUILT_ON : null
