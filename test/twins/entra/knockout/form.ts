/** Editable values as the portal keeps them: committed by the DOM, judged in another frame, drawn again (R8). */
import * as ko from 'knockout';
import type { Rule } from '../shell/echo.ts';
import { echo } from '../shell/echo.ts';
import { text } from '../shell/portal.ts';
import type { ViewContext } from '../shell/view.ts';

export class Field {
  /** What the view model holds. Set by the echo, not by typing. */
  readonly value: ko.Observable<string>;
  readonly problem = ko.observable('');
  readonly rules: readonly Rule[];
  readonly form: Form;
  /** Whether the caret is in its box: nobody's typing is drawn over. */
  focused = false;

  constructor(form: Form, initial: string, rules: readonly Rule[]) {
    this.form = form;
    this.value = ko.observable(initial).extend({ notify: 'always' });
    this.rules = rules;
  }

  /** A DOM event brought a value. */
  commit(raw: string): void {
    this.form.send(this, raw);
  }

  /** Draws the model's value over whatever the box says. */
  redraw(): void {
    this.value(this.value());
  }
}

export class Form {
  readonly dirty = ko.observable(false);
  readonly saving = ko.observable(false);
  readonly fields = ko.observableArray<Field>([]);
  readonly valid = ko.pureComputed(() => this.fields().every((field) => field.problem() === ''));
  readonly canSave = ko.pureComputed(() => this.dirty() && this.valid() && !this.saving() && this.context.settled());
  readonly context: ViewContext;
  #pending = 0;
  #idle: (() => void)[] = [];

  constructor(context: ViewContext) {
    this.context = context;
  }

  field(initial = '', rules: readonly Rule[] = []): Field {
    const field = new Field(this, initial, rules);
    this.fields.push(field);
    return field;
  }

  drop(field: Field): void {
    this.fields.remove(field);
    this.touch();
  }

  /** The user changed something other than a text. */
  touch(): void {
    this.dirty(true);
    this.context.setDirty(true);
  }

  send(field: Field, raw: string): void {
    this.#pending++;
    void echo(raw, field.rules).then(({ value, problem }) => {
      field.value(value);
      field.problem(problem ? text(problem) : '');
      this.touch();
      // the whole form is drawn again: a text that no event brought is lost
      for (const other of this.fields()) if (other !== field && !other.focused) other.redraw();
      this.#pending--;
      if (this.#pending === 0) this.#wake();
    });
  }

  #wake(): void {
    for (const resume of this.#idle.splice(0)) resume();
  }

  /** A box lost the focus without a change: its view model is asked, and drawn again. */
  left(field: Field): void {
    void echo(field.value(), []).then(() => field.redraw());
  }

  /** When every committed value has come back. */
  idle(): Promise<void> {
    return this.#pending === 0 ? Promise.resolve() : new Promise((done) => this.#idle.push(done));
  }

  /** Required fields that nobody touched are marked at the latest on Save. */
  checkRequired(): boolean {
    for (const field of this.fields()) {
      if (field.rules.includes('required') && field.value() === '') field.problem(text('valueRequired'));
    }
    return this.valid();
  }

  clean(): void {
    this.dirty(false);
    this.context.setDirty(false);
  }
}
