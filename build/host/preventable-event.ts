/** An event a listener can say no to, as Electron hands them out. */
export type PreventableEvent = { readonly preventDefault: () => void; defaultPrevented: boolean }

/** Makes one, with what else it tells. */
export function preventableEvent<More extends object>(more: More): More & PreventableEvent {
  const event = {
    ...more,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}
