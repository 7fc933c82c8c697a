import type { Session } from 'electron'

/**
 * Security: where no handler is set, Electron grants every permission. Respite needs none: no camera, microphone,
 * place, notification from a page, device or screen.
 */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
}
