import { i18n } from '#i18n';
import type { Side } from '../lib/model/console-model.ts';
import { placeOfHost, valueAliases, valueChoices, valueExample, valueLabel, valuesOfSide } from '../lib/model/labels.ts';
import type { PanelModel } from '../lib/model/panel-model.ts';
import type { DeskPort } from '../lib/model/ports.ts';
import { hasSpMetadata, saveSpMetadata } from '../lib/model/sp-metadata.ts';
import { Button } from './button.tsx';
import { Section } from './disclosure.tsx';
import { FindingNote } from './finding-note.tsx';
import type { PlacedFinding } from './finding-views.ts';
import { ValueRow } from './value-row.tsx';

/** All values that one side makes, whether held yet or not: "Krisp settings". */
export function SideValues({
  side,
  model,
  desk,
  findings,
}: {
  side: Side;
  model: PanelModel;
  desk: DeskPort;
  findings: readonly PlacedFinding[];
}) {
  const opened = model.opened.value;
  if (!opened) return null;
  const { guide } = model;
  const { connection, providers } = opened;
  const ids = valuesOfSide(side, opened);
  const constants = opened.guide.constants;
  const held = ids.filter((id) => opened.values[id] !== undefined).length;
  return (
    <Section
      title={i18n.t('section.settings', { provider: providers[side].name })}
      state={i18n.t('settings.held', { held, count: ids.length })}
    >
      {ids.map((id) => {
        const own = connection.values[id] ?? null;
        const fixed = constants[id] ?? providers[side].values[id]?.fixed;
        const value =
          own ??
          (fixed === undefined
            ? null
            : {
                value: fixed,
                provenance: guideProvenance(opened.guide.sources[0]?.name ?? '', opened.guide.verified),
              });
        return (
          <ValueRow
            key={id}
            label={valueLabel(id, opened)}
            aliases={valueAliases(id, opened)}
            held={value}
            place={value?.provenance.from === 'page' ? placeOfHost(value.provenance.host, opened) : undefined}
            example={valueExample(id, opened)}
            choices={valueChoices(id, opened)}
            onHold={id === 'signing-certificate' ? undefined : (text) => guide.holdByHand(id, text)}
            onDrop={own ? () => guide.drop(id) : undefined}
          >
            {findings
              .filter(({ about, here }) => about[0] === id && !here)
              .map((finding) => (
                <FindingNote key={finding.rule + finding.title} finding={finding} onGo={guide.go} />
              ))}
          </ValueRow>
        );
      })}
      {side === 'sp' && hasSpMetadata(opened) ? (
        <div class="actions">
          <Button kind="quiet" onClick={() => void saveSpMetadata(opened, desk)}>
            {i18n.t('settings.metadata')}
          </Button>
          <span class="aside">{i18n.t('settings.metadata_for', { idp: providers.idp.name })}</span>
        </div>
      ) : null}
    </Section>
  );
}

const guideProvenance = (source: string, at: string) => ({ from: 'guide' as const, at, source });
