import { useEffect } from 'react'

/** How long a page may take to be as long as it was. */
const WITHIN_MS = 3_000

/** Scrolls down to where the person was, as soon as the page is long enough for it, unless they scroll themselves. */
export function useScrolledBack(pixels: number): void {
  useEffect(() => {
    if (pixels === 0) return
    const page = document.documentElement
    const stop = () => {
      observer.disconnect()
      clearTimeout(timer)
    }
    const observer = new ResizeObserver(() => {
      if (page.scrollHeight - page.clientHeight < pixels) return
      window.scrollTo(0, pixels)
      stop()
    })
    const timer = setTimeout(stop, WITHIN_MS)
    observer.observe(document.body)
    window.addEventListener('wheel', stop, { once: true })
    window.addEventListener('keydown', stop, { once: true })
    return () => {
      stop()
      window.removeEventListener('wheel', stop)
      window.removeEventListener('keydown', stop)
    }
  }, [pixels])
}
