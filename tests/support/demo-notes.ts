/** What a manager might have written, by skill: seen at rating 1–2, at 3, at 4–5. Behaviour, never the person. */
export const DEMO_NOTES: Readonly<Record<string, readonly [readonly string[], readonly string[], readonly string[]]>> =
  {
    agenda: [
      [
        'Opened the laptop and started the slides before saying what the hour was for.',
        'No closing decision named; the buyer asked at minute 40 what we needed from her.',
      ],
      [
        'Stated purpose and time, then went straight on without asking what to add.',
        'Sent the agenda the evening before; nobody was asked to change it.',
      ],
      [
        'Asked each of the four people what had to be settled today, and wrote it on the board.',
        'Agreed in the first two minutes that we would leave with a pilot date; we did.',
      ],
    ],
    problems: [
      [
        'Described the sensor range before one question about their line.',
        'The plant manager mentioned downtime twice; both times the next slide came up.',
      ],
      [
        'Asked what goes wrong at changeover, and moved to the product at the first answer.',
        'Two good questions on scrap, then the demo.',
      ],
      [
        'Stayed on the night shift’s trouble until the foreman said which stop hurts most.',
        'Asked the lab technician, not only her boss, what a lost sample means for her day.',
      ],
    ],
    consequences: [
      [
        'They said the audit slips every year; the answer was our reporting module.',
        'Heard “we lose two hours a day” and left it there.',
      ],
      [
        'Asked what the delay costs the warehouse, not whom else it touches.',
        'One follow-up on cost; the customer shrugged and we moved on.',
      ],
      [
        'Followed one late truck to the fines, the overtime and the lost contract; the customer added it up aloud.',
        'Asked “who else feels it when this stops?” and the finance lead joined the next call.',
      ],
    ],
    listening: [
      [
        'Talked over the engineer’s second sentence.',
        'Answered the objection before it was finished; she folded her arms.',
      ],
      [
        'Let them finish, summed up once, in our words rather than theirs.',
        'Took notes throughout, asked no question from them.',
      ],
      [
        'Waited four seconds after “it’s complicated”; the real reason followed.',
        'Repeated the buyer’s own words at the end, and he corrected one of them.',
      ],
    ],
    insight: [
      [
        'Opened with our company history; they looked at their phones.',
        'Quoted a market report they had sent us themselves.',
      ],
      [
        'Brought one figure from their industry, with no bearing on this plant.',
        'Good example from a dairy, left to the customer to translate.',
      ],
      [
        'Showed how two plants of their size lose more at start-up than in a stop; they asked for the sheet.',
        'Said where their tender asks the wrong question, with the evidence on one page.',
      ],
    ],
    reliability: [
      [
        'Promised the drawings for Friday; they came on Wednesday after two reminders.',
        'Did not know who had been told what about the delivery date.',
      ],
      [
        'Sent the minutes the next day, with no date beside two of the actions.',
        'Kept the appointment, moved the call by an hour.',
      ],
      [
        'Opened with the three promises of last time, each with its date and done.',
        'Called to say the sample would be a day late before the customer noticed.',
      ],
    ],
    concerns: [
      ['“That won’t be a problem” — and the next slide.', 'Answered the worry about the unions with a discount.'],
      [
        'Named the risk, then hurried to our guarantee.',
        'Asked whether there were doubts, in a way that invited a no.',
      ],
      [
        'Asked what would make them regret this in a year, and wrote down all five answers.',
        'Brought up the failed project of 2023 before they did; the room relaxed.',
      ],
    ],
    tailoring: [
      ['Same deck for the buyer and the maintenance lead.', 'Used the pharma example in front of a foundry.'],
      ['Changed the first slide to their logo; the rest was standard.', 'One page for finance, none for operations.'],
      [
        'Two pages for the CFO, the drawing for the foreman, each in their own terms.',
        'Left out eleven features because this buyer decides on noise alone.',
      ],
    ],
    benefits: [
      ['Listed nine features in a row.', 'Said the dashboard is configurable; nobody had asked for one.'],
      [
        'Tied one feature to the shift change they had described.',
        'Said what it does, then “which saves time”, without whose.',
      ],
      [
        'Every point began with “you said…”, and ended there too.',
        'Dropped the module they had shown no need for, and said so.',
      ],
    ],
    value: [
      [
        'Price on the last slide, nothing beside it.',
        'Used our standard saving of 20 %; the controller asked where it came from.',
      ],
      ['Computed the saving, with our numbers.', 'Mentioned the payback, could not say what it rests on.'],
      [
        'The controller filled the sheet in with her own downtime figures; it is her business case now.',
        'Halved our estimate in front of them and it still paid in fourteen months.',
      ],
    ],
    'decision-makers': [
      [
        'Three meetings, always the same engineer; no name for who signs.',
        'Did not ask who else would be in the room when it is decided.',
      ],
      ['Knows that the CFO signs, has not met him.', 'Asked “who decides?” and took the first name.'],
      [
        'Drew who wins, who loses and who signs, and asked the champion to correct it.',
        'Met the works council’s chair before the offer went out.',
      ],
    ],
    'decision-path': [
      [
        'Offer sent; when and how they decide is not known.',
        'Learned of the purchasing committee after the deadline for its papers.',
      ],
      ['Knows the committee’s date, not what it needs to see.', 'Asked for the criteria by mail; no answer yet.'],
      [
        'Walked the steps backwards from their start-up date; the legal review had to begin this week.',
        'Wrote the path with the buyer, with names and dates; both keep the same page.',
      ],
    ],
    champion: [
      [
        'Calls the friendliest person on site the champion; he has no say.',
        'Nobody inside had spoken for us before the meeting.',
      ],
      [
        'The plant lead likes it, and has not been asked to say so upstairs.',
        'Gave the contact our slides instead of hers.',
      ],
      [
        'She presented the case to her board herself; we had rehearsed the two hard questions.',
        'Asked him what he would tell the CEO in the lift, and worked on that sentence together.',
      ],
    ],
    advance: [
      ['“I’ll be in touch next week.”', 'Left with “send us something”; no date.'],
      ['Next call fixed, without what should be ready for it.', 'Asked for a site visit and settled for a call.'],
      [
        'Left with the customer’s own data promised by Tuesday and the workshop in two calendars.',
        'When the pilot was refused, agreed on one line for one week before standing up.',
      ],
    ],
  };
