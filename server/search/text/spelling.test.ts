import { describe, expect, test } from 'vitest';
import { createReader } from './reading.ts';

const { read } = createReader();

describe('one term stands for', () => {
  const SAME: [british: string, american: string][] = [
    ['internationalisation', 'internationalization'],
    ['internationalise', 'internationalize'],
    ['organisation', 'organization'],
    ['organisational', 'organizational'],
    ['organising', 'organizing'],
    ['analyse', 'analyze'],
    ['behaviour', 'behavior'],
    ['behavioural', 'behavioral'],
    ['labour', 'labor'],
    ['neighbourhood', 'neighborhood'],
    ['armour', 'armor'],
    ['centre', 'center'],
    ['centred', 'centered'],
    ['theatre', 'theater'],
    ['catalogue', 'catalog'],
    ['dialogues', 'dialogs'],
    ['defence', 'defense'],
    ['licence', 'license'],
    ['programme', 'program'],
    ['programmes', 'programs'],
    ['modelling', 'modeling'],
    ['travelled', 'traveled'],
    ['labelled', 'labeled'],
    ['fulfil', 'fulfill'],
    ['skilful', 'skillful'],
    ['judgement', 'judgment'],
    ['focussed', 'focused'],
    ['enquiry', 'inquiry'],
    ['sceptical', 'skeptical'],
    ['manoeuvre', 'maneuver'],
    ['ageing', 'aging'],
  ];
  test.each(SAME)('%s and %s', (british, american) => {
    expect(read(british).term).toBe(read(american).term);
  });
});

describe('different terms stand for', () => {
  const DIFFERENT: [string, string][] = [
    ['four', 'for'],
    ['hour', 'or'],
    ['tour', 'tor'],
    ['organ', 'organise'],
    ['size', 'sis'],
  ];
  test.each(DIFFERENT)('%s and %s', (one, other) => {
    expect(read(one).term).not.toBe(read(other).term);
  });
});
