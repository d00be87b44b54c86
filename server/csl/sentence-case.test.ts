import { describe, expect, test } from 'vitest';
import { sentenceCase } from './sentence-case.ts';

const nocase = (text: string) => `<span class="nocase">${text}</span>`;

describe('sentenceCase', () => {
  // More cases, and random ones, are in tests/referee, where pandoc judges them.
  const CASES: [title: string, inCase: string][] = [
    ['', ''],
    ['Growth of Firms', 'Growth of firms'],
    ['growth of firms', 'Growth of firms'],
    ['Growth: A Study of SMEs', 'Growth: A study of SMEs'],
    ['Why Growth? A Study', 'Why growth? A study'],
    ['Growth: Why', 'Growth: why'],
    ['Growth: “Why Not”', 'Growth: “Why not”'],
    ['(Small) Firms: (Big) Markets Now', '(Small) firms: (Big) markets now'],
    ['Self-Made Men', 'Self-made men'],
    ['The U.S. Market Now', 'The u.s. Market now'],
    [`In ${nocase('OECD')} Lands`, 'In OECD lands'],
    [`In ${nocase('McKinsey & Company')} Lands`, 'In McKinsey & Company lands'],
    [`The ${nocase('iPhone of Tomorrow')} Now`, `The ${nocase('iPhone of Tomorrow')} now`],
    [`x${nocase('y')}Z`, 'Xyz'],
    [`${nocase(`a ${nocase('B')} c`)} Dog`, `${nocase('a <span>B</span> c')} dog`],
    ['<i>Big Firms</i> <sup>Th</sup> <sc>Acm</sc>', '<i>Big firms</i> <sup>Th</sup> <sc>Acm</sc>'],
    ['A < B and <b>Big', 'A < b and <b>big'],
    ['Élan Vital: Über', 'Élan vital: über'],
  ];
  test.each(CASES)('%s', (title, inCase) => expect(sentenceCase(title)).toBe(inCase));
});
