/**
 * A small invented review, in which each thing that a search may be asked for stands once or twice: names,
 * spellings, scripts, claims, signals and locators.
 */

/** Its files, by path. */
export const searchLibrary: Record<string, string> = {
  'notes/vocabulary.yml': `
kinds: [concept, strategy, study]
relations: [overcomes, offers]
`,

  'notes/early-exporter.md': `---
title: Early exporter
kind: concept
aliases: [born exporter, young international firm]
summary: A firm that goes abroad before it is grown.
tags: [beginnings]
---

An early exporter sells abroad within three years [@rennie1993, p. 46]. It has partners before it has
a home market, and some call its alliances luck.

## Why it exists

Markets are smaller than their niches. Behaviour differs [@lu2001, pp. 565-566].

Each export pays for the next one [cf. @moen2002].
`,

  'notes/large-partner.md': `---
title: Large partner
kind: strategy
aliases: [MNE, multinational]
summary: A company many times the size of the firm.
tags: [alliances]
---

A large partner knows the customers.

- overcomes:: [[no-money]] It pays for entry [@lu2001, p. 570].

## Small and medium-sized enterprises (SMEs)

SMEs meet exporters in trusting alliances [@moen2002].

- offers:: [[early-exporter|The early exporter]] A name abroad, if not for long [but see @rennie1993].
`,

  'notes/no-money.md': `---
title: No money
kind: concept
tags: [beginnings, alliances]
---

Small firms deal with their banks on asymmetric terms, and even their alliances have to lend. Trust does not pay a bill, and what
[[large-partner]] lends is money all the same.
`,

  'notes/moen-recorded.md': `---
title: What the exporters of two countries did
kind: study
reference: moen2002
---

It asked firms how they went abroad [@moen2002], and not with whom. An [[early-exporter]] is in it
as 国际网络, and by its networks as сети фирм.
`,

  'references/library.bib': `
@article{rennie1993,
  author = {Rennie, Michael W.},
  title = {Firms that Begin by Exporting},
  journal = {The Quarterly of Firms},
  date = {1993}
}

@article{lu2001,
  author = {Lu, Jane W. and Beamish, Paul W.},
  title = {The Internationalization and Performance of {SMEs}},
  journal = {Strategic Management Journal},
  date = {2001},
  doi = {10.1002/smj.184},
  keywords = {alliances, performance},
  abstract = {Small and medium-sized enterprises gain from alliances. Organizational behavior explains why.}
}

@article{moen2002,
  author = {Moen, Øystein and Servais, Per},
  title = {Early Export or Gradual Export? {What} Firms of Three Countries Do},
  journal = {Journal of International Marketing},
  date = {2002}
}

@article{maeseneire2012,
  author = {de Maeseneire, Wouter and Claeys, Tine},
  title = {Money for Foreign Subsidiaries},
  journal = {International Business Review},
  date = {2012}
}
`,
};
