import { contextBridge, ipcRenderer } from 'electron'

/*
 * The bridge, and all of it: one function to make a call and one to hear events, each bound to its channel.
 * Security: a page that was taken over must find nothing here but what our own page uses; so no `ipcRenderer`, no
 * event object and no other channel passes through. The two words are repeated from main/ipc because a sandboxed
 * preload script must be one file without imports of ours.
 */
const INVOKE_CHANNEL = 'respite:invoke'
const EVENT_CHANNEL = 'respite:event'

contextBridge.exposeInMainWorld('respite', {
  invoke: (name: unknown, payload: unknown): Promise<unknown> =>
    ipcRenderer.invoke(INVOKE_CHANNEL, name, payload),
  on: (listener: (name: unknown, payload: unknown) => void): void => {
    ipcRenderer.on(EVENT_CHANNEL, (_event, name: unknown, payload: unknown) => listener(name, payload))
  },
})
