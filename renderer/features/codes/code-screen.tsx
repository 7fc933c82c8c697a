import { formOf } from '../../../shared/domain/journal/kinds.ts'
import { plainDate } from '../../app/date-words.ts'
import { entryLine } from '../../app/entry-line.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { TitledList } from '../../app/titled-list.tsx'
import { useTitles } from '../../app/use-titles.ts'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { CodeForm } from './code-form.tsx'
import { CODE_SHAPE } from './code-words.ts'
import styles from './codes.module.css'
import { useCodePages } from './use-code-pages.ts'
import { useCodes } from './use-codes.ts'

/** One code: the pages linked to it, its word and colour, and putting it away. */
export function CodeScreen({ id }: { readonly id: string }) {
  const register = useCodes()
  return (
    <ScreenGate loaded={register.loaded} onRetry={register.reload}>
      {({ codes }) => {
        const code = codes.find((candidate) => candidate.id === id)
        if (code === undefined)
          return <Screen title="This code is not here">It may have been removed.</Screen>
        return (
          <Screen
            eyebrow={code.isPutAway ? 'Codes for people · put away' : 'Codes for people'}
            title={code.name}
          >
            <CodePages id={id} />
            <Section
              title="Its name and color"
              description="When these change, linked pages stay linked, and what is written on them stays as it is."
            >
              <CodeForm
                key={code.name}
                start={code}
                action="Keep these"
                hint={CODE_SHAPE}
                onSave={(name, colour) => register.save(name, colour, id)}
              />
            </Section>
            <div>
              <Button kind="plain" onPress={() => void register.putAway(id, !code.isPutAway)}>
                {code.isPutAway ? 'Offer this code again' : 'Put this code away'}
              </Button>
              {!code.isPutAway && (
                <p className={common.small}>It is then no longer offered on new pages. It can come back.</p>
              )}
            </div>
            <WayBack>Back to all codes</WayBack>
          </Screen>
        )
      }}
    </ScreenGate>
  )
}

function CodePages({ id }: { readonly id: string }) {
  const { loaded, reload, pages, hasMore, loadMore } = useCodePages(id)
  const titles = useTitles()
  const { goTo } = useNavigation()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {() =>
        pages.length === 0 ? (
          <EmptyState heading="No pages yet">
            A page is linked to a code from the page itself, under the writing.
          </EmptyState>
        ) : (
          <>
            <TitledList titles={titles}>
              <ol className={common.ruled}>
                {pages.map((page) => (
                  <li key={page.id}>
                    <button
                      type="button"
                      className={`${common.opens} ${styles.row}`}
                      onClick={() => goTo({ screen: 'entry', id: page.id })}
                    >
                      <span className={common.small}>{plainDate(page.date)}</span>
                      <span className={common.small}>{formOf(page.kind).name}</span>
                      {titles.isShown && (
                        <span className={`${common.oneLine} ${common.opened} ${styles.line}`}>
                          {entryLine(page)}
                        </span>
                      )}
                    </button>
                  </li>
                ))}
              </ol>
            </TitledList>
            {hasMore && (
              <Button kind="quiet" onPress={() => void loadMore()}>
                Show older pages
              </Button>
            )}
          </>
        )
      }
    </ScreenGate>
  )
}
