import { buildAgeWords } from '../../../shared/domain/build-age.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { Section } from '../../components/section.tsx'

const readAge = () => call('desk.readBuildAge', {})

/** How old this build is; nothing where it was not built. */
export function BuildAge() {
  const { loaded } = useLoaded(readAge)
  if (loaded.state !== 'ready' || loaded.value.age === null) return null
  return (
    <Section title="This build">
      <p>{buildAgeWords(loaded.value.age)} Respite never asks the internet, so it doesn’t look by itself.</p>
    </Section>
  )
}
