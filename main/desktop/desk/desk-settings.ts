import { z } from 'zod'
import { type DeskChoices, deskChoicesSchema } from '../../../shared/contract/desk.ts'
import { civilDateSchema, minuteOfDaySchema, weekdaySchema } from '../../../shared/contract/values.ts'

const choices = deskChoicesSchema.shape

/**
 * When the person works, as far as a locked Respite has to know it. Kept outside the vault only while something was
 * switched on that needs it; days off are dates without a reason.
 */
const rhythmSchema = z.object({
  workdays: z.array(weekdaySchema),
  workdayStartMinutes: minuteOfDaySchema,
  eveningMinutes: minuteOfDaySchema,
  daysOff: z.array(civilDateSchema),
  pauses: z.array(z.object({ from: civilDateSchema, until: civilDateSchema.nullable() })),
})

/** The part of the settings file that is about the desk. Each line reads as its default where it is not understood. */
export const deskSettingsSchema = z.object({
  opensAtWorkdayStart: choices.opensAtWorkdayStart.catch(false),
  remindsAtWorkdayStart: choices.remindsAtWorkdayStart.catch(false),
  remindsInEvening: choices.remindsInEvening.catch(false),
  remindsOfDue: choices.remindsOfDue.catch(false),
  eveningAtMinutes: choices.eveningAtMinutes.catch(null),
  quietFromMinutes: choices.quietFromMinutes.catch(21 * 60 + 30),
  quietUntilMinutes: choices.quietUntilMinutes.catch(7 * 60),
  clientMinutes: choices.clientMinutes.catch(50),
  protectsScreen: choices.protectsScreen.catch(true),
  /** How much larger everything is than usual, 0.5 to 3. */
  zoomFactor: z.number().min(0.5).max(3).catch(1),
  rhythm: rhythmSchema.nullable().catch(null),
  /** The day each came last, so that nothing comes twice after a restart or a sleep. */
  shownOn: z
    .object({
      opening: civilDateSchema.nullable().catch(null),
      'workday-start': civilDateSchema.nullable().catch(null),
      evening: civilDateSchema.nullable().catch(null),
      due: civilDateSchema.nullable().catch(null),
    })
    .catch({ opening: null, 'workday-start': null, evening: null, due: null }),
  /** The day on which that build was made of which Today said that it is old. */
  oldBuildSaid: civilDateSchema.nullable().catch(null),
  /** A reminder that was put off comes again at this instant. */
  snoozedUntilMs: z.number().int().nullable().catch(null),
})
export type DeskSettings = z.infer<typeof deskSettingsSchema>

/** The choices alone, as the settings page shows them. */
export function deskChoicesOf(settings: DeskSettings): DeskChoices {
  return deskChoicesSchema.strip().parse(settings)
}

/** The settings with some choices changed; what is not named stays. */
export function withChoices(
  settings: DeskSettings,
  changes: { readonly [Key in keyof DeskChoices]?: DeskChoices[Key] | undefined },
): DeskSettings {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  return deskSettingsSchema.parse({ ...settings, ...Object.fromEntries(named) })
}
