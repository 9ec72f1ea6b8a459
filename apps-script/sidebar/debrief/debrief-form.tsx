import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { factOf } from '../../../shared/debrief/facts.ts'
import { supportIds } from '../../../shared/rules/support.ts'
import { bearsWitness, type Indicator, stage, supports, type Witness } from '../../../shared/tabs/supports.ts'
import { residentsWord } from '../../../shared/tracker/choices.ts'
import { columnOf } from '../../../shared/tracker/columns.ts'
import { useDeed } from '../ask.ts'
import { LineField } from '../contacts/line-field.tsx'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { PutCard } from '../roster/put-card.tsx'
import type { Target } from '../roster/target.ts'
import { addLines } from '../tabs/own-tab.ts'
import { count } from '../words.ts'

type Said = Readonly<Partial<Record<Indicator, Pick<Witness, 'answer' | 'by' | 'what'>>>>

/** The eight indicators of one program: what was found, who stands for it, and in which words. */
export const DebriefForm = ({
  target,
  onBegin,
  onDone,
}: {
  target: Target
  onBegin: () => void
  onDone: () => void
}): JSX.Element => {
  const { client } = useHere()
  const [said, setSaid] = useState<Said>({})
  const [when, setWhen] = useState<NonNullable<Witness['stage']>>('interview')
  const [day, setDay] = useState(target.today)
  const [kept, setKept] = useState<readonly Witness[]>([])
  const begun = Object.keys(said).length > 0 || kept.length > 0
  useEffect(() => {
    if (begun) onBegin()
  }, [begun])
  const change = (id: Indicator, more: Partial<Witness>): void =>
    setSaid((before) => {
      const { [id]: mine, ...others } = before
      const now = { ...mine, ...more }
      return now.answer === undefined ? others : { ...others, [id]: now }
    })
  const witnesses = supportIds.flatMap((id): Witness[] => {
    const mine = said[id]
    return mine === undefined
      ? []
      : [
          {
            program: target.name,
            ...(target.rowId !== '' && { rowId: target.rowId }),
            indicator: id,
            ...spoken(mine),
            stage: when,
            ...(day !== '' && { day }),
          },
        ]
  })
  const keep = useDeed(async () => {
    await addLines(client, supports, witnesses)
    setKept(witnesses)
    setSaid({})
    onDone()
  })
  const lots = useMemo(() => kept.flatMap((one) => factOf(one) ?? []), [kept])
  return (
    <section aria-label="What was seen and heard">
      <div class="two">
        <LineField
          column={{ ...supports.columns.stage, kind: stage }}
          look={{ label: 'Where', needed: true }}
          value={when}
          problem={undefined}
          onType={(value) => setWhen(stage.choices?.includes(value) ? (value as typeof when) : 'interview')}
        />
        <LineField
          column={supports.columns.day}
          look={{ label: 'Day' }}
          value={day}
          problem={undefined}
          onType={setDay}
        />
      </div>
      {supportIds.map((id) => (
        <Item key={id} id={id} said={said[id]} now={target.says[id]} onChange={(more) => change(id, more)} />
      ))}
      {keep.failure === undefined ? null : <FailureCard failure={keep.failure} />}
      <Button primary busy={keep.busy} disabled={witnesses.length === 0} onClick={keep.run}>
        {witnesses.length === 0 ? 'Keep what I found' : `Keep ${count(witnesses.length, 'finding')}`}
      </Button>
      <p class="small" role="status">
        {kept.length === 0 ? '' : `${count(kept.length, 'finding')} kept in the tab Support.`}
      </p>
      {lots.length === 0 ? null : <PutCard target={target} lots={lots} kind="research" onDone={onDone} />}
    </section>
  )
}

/** Words that were begun and taken away are none. */
const spoken = ({ what = '', ...mine }: Partial<Witness>): Witness => ({
  ...mine,
  ...(what.trim() !== '' && { what: what.trim() }),
})

const Item = ({
  id,
  said,
  now,
  onChange,
}: {
  id: Indicator
  said: Said[Indicator]
  now: string | undefined
  onChange: (more: Partial<Witness>) => void
}): JSX.Element => {
  const { header, note } = columnOf(id)
  const { answer, by, what } = supports.columns
  const chosen = said?.answer
  return (
    <fieldset class="indicator">
      <legend>{header}</legend>
      <p class="small">{now === undefined ? note : `${note} The sheet says: ${now}.`}</p>
      <LineField
        column={answer}
        look={{ label: 'Found' }}
        value={chosen ?? ''}
        problem={undefined}
        onType={(value) =>
          onChange({
            answer: residentsWord.choices?.includes(value) ? (value as typeof chosen) : undefined,
          } as Partial<Witness>)
        }
      />
      {chosen === undefined ? null : (
        <>
          <LineField
            column={by}
            look={{}}
            value={said?.by ?? ''}
            problem={undefined}
            onType={(value) =>
              onChange(bearsWitness.choices?.includes(value) ? { by: value as NonNullable<Witness['by']> } : {})
            }
          />
          <LineField
            column={what}
            look={{}}
            value={said?.what ?? ''}
            problem={undefined}
            onType={(value) => onChange({ what: value })}
          />
        </>
      )}
    </fieldset>
  )
}
