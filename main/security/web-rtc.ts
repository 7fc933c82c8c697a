import type { App, WebContents } from 'electron'

/** Connections between pages go through a proxy or not at all; there is none, so none is ever made. */
const POLICY = 'disable_non_proxied_udp'

/**
 * Security: a page that was taken over could send what it read as packets of a call between browsers; neither the content
 * policy nor the handler of requests sees those. Before `ready`.
 */
export function refuseWebRtc(app: App): void {
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', POLICY)
}

/** The same for one page, should the switch ever lose its meaning. */
export function refuseWebRtcOf(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy(POLICY)
}
