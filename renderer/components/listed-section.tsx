import { Section } from './section.tsx'

type ListedSectionProps = { readonly heading: string; readonly lines: readonly string[] }

/** A part of a page that is a list of sentences. */
export function ListedSection({ heading, lines }: ListedSectionProps) {
  return (
    <Section title={heading}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  )
}
