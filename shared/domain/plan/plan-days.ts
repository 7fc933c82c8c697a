export function planDay(day: number): { readonly day: number; readonly steps: readonly { readonly id: string }[] } {
  return { day, steps: [{ id: `day-${day}` }] }
}
