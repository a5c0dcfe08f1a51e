import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Check, Emulation, Known, Person, Start, State } from '../lib/emulate/index.ts';
import { words } from '../lib/guide/index.ts';
import type { Demands, Text } from '../lib/guide/schema/index.ts';
import type { PanelModel } from '../lib/model/panel-model.ts';
import type { DeskPort } from '../lib/model/ports.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import { usePanel } from './panel-context.ts';
import { RichText } from './rich-text.tsx';

const people = {
  usual: {},
  no_mail: { mail: null },
  guest: { guest: true },
  unassigned: { assigned: false },
  nested: { nested: true },
  stranger: { inTenant: false },
} satisfies Record<string, Person>;
const personKeys = {
  usual: 'what_if.person_usual',
  no_mail: 'what_if.person_no_mail',
  guest: 'what_if.person_guest',
  unassigned: 'what_if.person_unassigned',
  nested: 'what_if.person_nested',
  stranger: 'what_if.person_stranger',
} as const satisfies Record<keyof typeof people, string>;
/** What the service may have of the person. */
const accounts = {
  usual: {},
  no_account: { hasAccount: false },
  no_seat: { freeSeats: 0, hasAccount: false },
  other_address: { otherAddress: true },
} satisfies Record<string, Known>;
const accountKeys = {
  usual: 'what_if.account_usual',
  no_account: 'what_if.account_no_account',
  no_seat: 'what_if.account_no_seat',
  other_address: 'what_if.account_other_address',
} as const satisfies Record<keyof typeof accounts, string>;
/** Only what is on record of this service can be tried. */
const accountsOf = ({ account }: Partial<Demands> = {}): (keyof typeof accounts)[] =>
  account ? ['usual', ...(account.justInTime === undefined ? [] : ['no_account' as const]), ...(account.seats ? ['no_seat' as const] : []), 'other_address'] : [];
const outcomeKeys = { passed: 'what_if.passed', failed: 'what_if.failed', unknown: 'what_if.unknown' } as const;
const stateKeys = { passed: 'what_if.state_passed', failed: 'what_if.state_failed', unknown: 'what_if.state_unknown' } as const;
const icons: Record<State, IconName> = { passed: 'check', failed: 'cross', unknown: 'question' };

/** Hop by hop, for a day, a person, a way to begin and what the service knows of the person, all of which can be chosen. */
export function Tried({ model, desk }: { model: PanelModel; desk: DeskPort }) {
  const day = useSignal('');
  const person = useSignal<keyof typeof people>('usual');
  const start = useSignal<Start>('sp');
  const off = useSignal(false);
  const account = useSignal<keyof typeof accounts>('usual');
  const { announce } = usePanel();
  const opened = model.opened.value;
  const chosen = day.value === '' ? desk.now() : new Date(`${day.value}T12:00:00`);
  const now = Number.isNaN(chosen.getTime()) ? desk.now() : chosen;
  const tried = model.guide.tryOut({ now, user: people[person.value], start: start.value, known: { ...accounts[account.value], ...(off.value ? { switchedOff: true } : {}) } });
  const outcome = tried ? i18n.t(outcomeKeys[tried.emulation.outcome]) : '';
  // Said aloud when something was chosen, not whenever a page shows something new.
  useEffect(() => {
    if (day.value !== '' || person.value !== 'usual' || start.value !== 'sp' || off.value || account.value !== 'usual') announce(outcome);
  }, [day.value, person.value, start.value, off.value, account.value]);
  if (!opened || !tried) return null;
  const { emulation } = tried;
  const { sp } = opened.providers;
  const known = accountsOf(sp.demands);
  const say = (text: Text) => words(text, desk.language, opened.values);
  const step = (check: Check) => opened.guide.steps.find(({ id }) => id === check.step);
  return (
    <div class="what-if">
      <div class="what-if-asked">
        <label>
          {i18n.t('what_if.day')}
          <input type="date" value={day.value} onInput={(event) => (day.value = event.currentTarget.value)} />
        </label>
        <label>
          {i18n.t('what_if.person')}
          <select value={person.value} onChange={(event) => (person.value = event.currentTarget.value as keyof typeof people)}>
            {(Object.keys(people) as (keyof typeof people)[]).map((one) => (
              <option key={one} value={one}>
                {i18n.t(personKeys[one])}
              </option>
            ))}
          </select>
        </label>
        <label>
          {i18n.t('what_if.start')}
          <select value={start.value} onChange={(event) => (start.value = event.currentTarget.value as Start)}>
            <option value="sp">{i18n.t('what_if.start_sp', { sp: sp.name })}</option>
            <option value="tile">{i18n.t('what_if.start_tile')}</option>
            <option value="idp">{i18n.t('what_if.start_idp')}</option>
          </select>
        </label>
        <label>
          {i18n.t('what_if.app')}
          <select value={off.value ? 'off' : 'on'} onChange={(event) => (off.value = event.currentTarget.value === 'off')}>
            <option value="on">{i18n.t('what_if.app_on')}</option>
            <option value="off">{i18n.t('what_if.app_off')}</option>
          </select>
        </label>
        {known.length > 0 ? (
          <label>
            {sp.name}
            <select value={account.value} onChange={(event) => (account.value = event.currentTarget.value as keyof typeof accounts)}>
              {known.map((one) => (
                <option key={one} value={one}>
                  {i18n.t(accountKeys[one])}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      <p class={`verdict ${tone(emulation.outcome)}`}>
        <Icon name={icons[emulation.outcome]} />
        <span>{i18n.t(outcomeKeys[emulation.outcome])}</span>
      </p>
      <ol class="hops">
        {emulation.hops.map((hop) => (
          <li key={hop.id} class={hop.state}>
            <p class="hop-title">
              <Icon name={icons[hop.state]} label={i18n.t(stateKeys[hop.state])} />
              <span>{say(hop.title)}</span>
              {hop.reached ? null : <span class="aside">{i18n.t('what_if.not_reached')}</span>}
            </p>
            <ul>
              {worth(hop).map((check) => (
                <li key={check.id} class={check.state}>
                  <p>
                    <Icon name={icons[check.state]} label={i18n.t(stateKeys[check.state])} /> <b>{say(check.title)}</b> <RichText text={say(check.reason)} />
                  </p>
                  {check.state === 'failed' && check.reads ? <p class="source">{say(check.reads)}</p> : null}
                  {check.state === 'failed' ? (
                    <p class="finding-remedy">
                      <RichText text={say(check.remedy)} />
                    </p>
                  ) : null}
                  {check.state !== 'passed' && step(check) ? (
                    <Button kind="quiet" icon="arrow" onClick={() => model.guide.go(check.step!)}>
                      {i18n.t('finding.go', { step: say(step(check)!.title).replaceAll('**', '') })}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

const tone = (state: State) => (state === 'passed' ? 'ok' : state === 'failed' ? 'fail' : 'quiet');
/** What went well needs no words of its own. */
const worth = ({ checks }: Emulation['hops'][number]) => checks.filter(({ state }) => state !== 'passed');
