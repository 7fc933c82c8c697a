import { WayBack } from '../../app/way-back.tsx'

/** The way back from every page that lies below the measure's own. */
export function BackToMeasure() {
  return <WayBack to={{ screen: 'measure' }}>Back to Measure</WayBack>
}
