import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import styles from './bars.module.css'

const LOWEST = 0
const HIGHEST = 10

type ScaleSliderProps = {
  readonly label: string
  /** 0 to 10. */
  readonly value: number
  readonly onChange: (value: number) => void
  /** What the two ends mean, in words. */
  readonly ends: readonly [lowest: string, highest: string]
}

/** A place between two words, 0 to 10. */
export function ScaleSlider({ label, value, onChange, ends }: ScaleSliderProps) {
  const [lowest, highest] = ends
  return (
    <Slider
      className={styles.slider ?? ''}
      minValue={LOWEST}
      maxValue={HIGHEST}
      value={value}
      onChange={(chosen) => onChange(chosen)}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <SliderOutput className={styles.value ?? ''}>{`${value} of ${HIGHEST}`}</SliderOutput>
      <SliderTrack className={styles.track ?? ''}>
        <SliderThumb className={styles.thumb ?? ''} />
      </SliderTrack>
      <div className={styles.ends}>
        <span>{lowest}</span>
        <span>{highest}</span>
      </div>
    </Slider>
  )
}
