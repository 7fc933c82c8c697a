/** A switch a packaged app starts with: its name, and what may stand behind it; null where nothing may. */
type AllowedSwitch = readonly [name: string, value: RegExp | null]

/** Features of Chromium that launchers switch for windows, input and video on Linux; none touches a wall. */
const FEATURES =
  /^(?:(?:UseOzonePlatform|Wayland\w+|WebRTCPipeWireCapturer|Vaapi\w+|AcceleratedVideo\w+|DefaultANGLEVulkan|Vulkan|VulkanFromANGLE|FluentScrollbar\w*|OverlayScrollbar\w*|MiddleClickAutoscroll|HardwareMediaKeyHandling)(?:,|$))+$/

/**
 * What there is a reason for. Security: Chromium knows over a thousand switches and gets new ones with every version; a
 * list of the dangerous ones is never whole, so whatever is not named here is refused (security.md 2.2).
 */
const EVERYWHERE: readonly AllowedSwitch[] = [
  // Ours: the system started it at login.
  ['at-login', null],
  // Another profile; with the rights to say this, HOME could be set as well.
  ['user-data-dir', /^.+$/],
  // Language, size and accessibility: whoever needs these cannot use the app without them.
  ['lang', /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/],
  ['force-device-scale-factor', /^\d{1,2}(?:\.\d{1,4})?$/],
  ['force-renderer-accessibility', /^(?:|basic|form-controls|complete)$/],
  ['force-high-contrast', null],
  ['force-dark-mode', null],
  ['force-prefers-reduced-motion', null],
  ['force-color-profile', /^[a-z0-9-]{1,30}$/],
  // A screen that stays black with the driver there is.
  ['disable-gpu', null],
  ['disable-gpu-compositing', null],
  ['use-gl', /^(?:angle|egl|desktop|disabled)$/],
  ['use-angle', /^(?:default|gl|gles|vulkan|d3d11|d3d9|metal|swiftshader)$/],
]

const OF_A_PLATFORM: Partial<Record<NodeJS.Platform, readonly AllowedSwitch[]>> = {
  linux: [
    // X11 or Wayland, as distributions and people put it in menu entries and flag files.
    ['ozone-platform', /^(?:auto|x11|wayland)$/],
    ['ozone-platform-hint', /^(?:auto|x11|wayland)$/],
    ['enable-features', FEATURES],
    ['disable-features', FEATURES],
    ['enable-wayland-ime', /^(?:|true|false)$/],
    ['wayland-text-input-version', /^\d$/],
    ['gtk-version', /^\d$/],
    // Where window managers look for the name of the window's class.
    ['class', /^[\w.-]{1,60}$/],
    ['name', /^[\w.-]{1,60}$/],
    // Put there for other programs of its kind; Respite keeps nothing in that store.
    ['password-store', /^(?:basic|detect|gnome|gnome-libsecret|kwallet|kwallet5|kwallet6)$/],
  ],
  // The number the Finder gives a program of older systems.
  darwin: [['psn', /^_\d+_\d+$/]],
  win32: [
    // A notification was pressed; the second word is added by the system's component host.
    ['toastactivated', null],
    ['embedding', null],
  ],
}

/** Whether a packaged app starts with an argument; what is no switch at all is never read. */
export function isAllowed(argument: string, platform: NodeJS.Platform): boolean {
  const given = asSwitch(argument, platform)
  if (given === null) return true
  const allowed = [...EVERYWHERE, ...(OF_A_PLATFORM[platform] ?? [])]
  return allowed.some(
    ([name, value]) => name === given.name && (value?.test(given.value) ?? given.value === ''),
  )
}

/** One dash counts like two, as in Chromium, and on Windows a slash does too, and letters of either size. */
function asSwitch(argument: string, platform: NodeJS.Platform): { name: string; value: string } | null {
  const prefix = platform === 'win32' ? /^(?:--?|\/)(?=.)/ : /^--?(?=.)/
  if (!prefix.test(argument) || argument === '--') return null
  const [, name = '', value = ''] = /^(psn(?=_)|[^=]*)=?(.*)$/s.exec(argument.replace(prefix, '')) ?? []
  return { name: platform === 'win32' ? name.toLowerCase() : name, value }
}
