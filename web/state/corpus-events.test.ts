import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CorpusEvents } from './corpus-events.ts';

/** A stream that the test opens, feeds and breaks. */
class FakeStream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeStream[] = [];
  readyState = 0;

  constructor() {
    super();
    FakeStream.opened.push(this);
  }

  close() {
    this.readyState = FakeStream.CLOSED;
  }

  tell(revision: string) {
    this.dispatchEvent(new MessageEvent('corpus', { data: JSON.stringify({ revision }) }));
  }
}

const page = Object.assign(new EventTarget(), { hidden: false });
const onrevision = vi.fn();
const oncontact = vi.fn();
const stream = () => FakeStream.opened.at(-1)!;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T10:00:00Z') });
  vi.stubGlobal('document', page);
  vi.stubGlobal('EventSource', FakeStream);
  FakeStream.opened = [];
  page.hidden = false;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test('hands on every revision', () => {
  const close = new CorpusEvents({ onrevision, oncontact }).open();
  stream().tell('r1');
  stream().tell('r2');
  expect(onrevision.mock.calls).toEqual([['r1'], ['r2']]);
  close();
});

test('a short break is not mentioned', () => {
  const close = new CorpusEvents({ onrevision, oncontact }).open();
  stream().dispatchEvent(new Event('error'));
  vi.advanceTimersByTime(3000);
  stream().dispatchEvent(new Event('open'));
  vi.advanceTimersByTime(60_000);
  expect(oncontact.mock.calls).toEqual([[null]]);
  close();
});

test('a long break is told with the time at which it began, however often the browser retries', () => {
  const close = new CorpusEvents({ onrevision, oncontact }).open();
  for (let second = 0; second < 10; second++) {
    stream().dispatchEvent(new Event('error'));
    vi.advanceTimersByTime(1000);
  }
  expect(oncontact).toHaveBeenLastCalledWith(new Date('2026-01-01T10:00:00Z'));
  close();
});

test('a stream that the browser gave up is opened again', () => {
  const close = new CorpusEvents({ onrevision, oncontact }).open();
  stream().close();
  stream().dispatchEvent(new Event('error'));
  vi.advanceTimersByTime(6000);
  expect(FakeStream.opened).toHaveLength(2);
  close();
});

test('a hidden page holds no stream, and has one again when it is seen', () => {
  const close = new CorpusEvents({ onrevision, oncontact }).open();
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(stream().readyState).toBe(FakeStream.CLOSED);
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(FakeStream.opened).toHaveLength(2);
  close();
  expect(stream().readyState).toBe(FakeStream.CLOSED);
});
