## gazette-01 NEWS_ARTICLE en
The claims adjuster reports to the county, the suggested price was nobody's suggestion, and the statement of cash flows states nothing. So begins the strangest audit of the year.

{t1 Merriton spent $212,000 on bottled water}, {s1 its author, Corin Balewa}, {c1 writes}. {s2 The treasurer} {c2 told} {v2 the Merriton Bee} {t2 it was for the fire trucks}. {t3 “They drink a lot,”} {s3 he} {c3 said} — a remark that the fire chief took as a joke.

{t5 “We have hydrants,”} {s5 Chief Tamsin Eskridge} {c5 pointed out}.

Telling a lie to an auditor is a misdemeanor; telling a joke is not. {s6 The treasurer}, who said nothing further on the advice of counsel, {c6 has not been charged}. {s7 A person familiar with the inquiry} {c7 said} {t7 that “accusations will follow, in writing.”}
===
7 REPORTED/ASSERTED OTHER +
5 DENIED/ASSERTED OTHER +
## gazette-02 NEWS_ARTICLE en
Five things Secretary Imelda Stanhope said at Tuesday's hearing, and five things she did not:

• {t1 The vaccine stockpile is adequate} — {t1 “more than adequate,”} {c1 in} {s1 her} {c1 words}.

• {s2 She} {c2 confirmed} {t2 that 30 million doses expire in June}.

• {s3 She} {c3 rejected} {t3 a colleague's claim that the doses had been stored in a warehouse without power}.

• On staffing, {s4 she} {c4 pleaded} {t4 for patience}. {t5 “I inherited a phone that rings and nobody to answer it,”} {s5 she} {c5 said}.

• {s6 The secretary} {c6 promised} {t6 to publish the contract}.

She did not say when. She did not discuss her brother-in-law. {s7 Sen. Lionel Zelinger, the ranking Democrat}, {c7 said} {t7 that was the only thing he had come to hear}.
===
3 DENIED OTHER -
4 APPEALED APPEAL +
6 PROMISED OTHER +
## gazette-03 NEWS_ARTICLE en
JERUSALEM — As {s1 the mayor} {c1 put it}, {t1 “everyone here is right, and everyone is wet.”}

A burst main flooded a street that divides two neighborhoods, and within an hour the two were throwing chairs. {s2 Residents of the upper side} {c2 said} {t2 the pipe had been cut}. {s3 Residents of the lower side} {c3 accused} {t3 the water company of neglect}. {s4 The company}, whose engineers arrived under guard, {c4 found} {t4 rust}.

{t5 “Rust has no politics,”} {s5 the chief engineer, Danny Koresh,} {c5 is said to have remarked}. {s6 He} {c6 does not remember} saying it.

{s7 The police} {c7 reported} {t7 six arrests and a broken nose}. {s8 A lawmaker from the Homeland bloc} {c8 tweeted} {t8 that it was “a water intifada”}; {s9 the police commander} {c9 called} {t9 that “stupid.”} {s10 The prime minister's office} {c10 referred} questions to the plumbers.
===
2 ALLEGED ATTACK/OTHER +
3 ALLEGED OTHER +
4 DENIED/ASSERTED OTHER +
8 ALLEGED/ASSERTED ATTACK/OTHER +
9 DENIED OTHER -
7 ASSERTED CASUALTIES/OTHER +
## gazette-04 NEWS_ARTICLE en
{t1 Nolan Kettleman did}, {s1 he} {c1 concedes}, {t1 lose the election}. That is not the part in dispute.

{t2 “I lost by 301 votes,”} {s2 the former commissioner} {c2 said} [on Wednesday] from his boat. {t2 “I'd like to see them. That's all … I'd like to see them with my eyes.”}

The recount he is paying for began Monday. {t3 So far}, {c3 according to} {s3 county clerk Alma Fairholt}, {t3 it has found two votes, both for his opponent}. {s4 Kettleman's observer at the count, Grant Dunmire}, {c4 alleged} in an affidavit {t4 that ballots from Precinct 9 were “unusually crisp.”} {s5 Fairholt} {c5 responded} {t5 that the precinct had a new printer}.

{s6 The commissioner-elect, Keisha Hathersage,} {c6 says} {t6 she bears him no ill will}. {t7 “He taught me to fish,”} {s7 she} {c7 said}. {t7 “You have to know when to let the line go.”}
===
4 ALLEGED OTHER +
5 DENIED/ASSERTED OTHER +
## gazette-05 NEWS_ARTICLE en
When investigators asked Percy Ruizola where the money was, {s2 he} {c2 told} them {t2 it was in the wall}. It was not in the wall.

{t3 “He sent us to four walls,”} {c3 said} {s3 Special Agent Bettina Oakhanger of the F.B.I.}, testifying on the second day of Mr. Ruizola's fraud trial. {t4 In the last they found a cat}, {s4 she} {c4 said}.

{s5 The government} {c5 says} {t5 Mr. Ruizola, 49, took $14 million from retirees by promising returns of 20 percent}. {s6 His lawyers} {c6 do not deny} that the money is gone. {t7 The fault}, {s7 they} {c7 argue}, {t7 lies with a partner who fled to Belize}. {s8 The partner}, reached there by The Sentinel, {c8 called} {t8 this “creative”} and {c9 said} {t9 that he had left with “a towel and a tan.”}

{s10 One of the retirees, Dwight Pemberley, 83,} {c10 wept} on the stand. {t11 “He came to my wife's funeral,”} {s11 he} {c11 said}. {t11 “He ate the ham.”}
===
5 ALLEGED OTHER +
7 ALLEGED/DENIED OTHER +
8 DENIED OTHER +
9 DENIED/ASSERTED OTHER +
## gazette-06 NEWS_ARTICLE en
{t1 The Russian ambassador was “just passing through,”} {s1 he} {c1 explained} — a hotel, a ballroom, a campaign event — {t1 on his way to the dentist}.

{s2 Congressional investigators} {c2 would like} to know more. In a letter sent Thursday, {s3 they} {c3 asked} {t3 the hotel for its security footage}. {s4 The hotel} {c4 said} {t4 it erases footage after thirty days}. {s5 A former employee} {c5 told} {v5 Capitol Notebook} {t5 that it keeps everything “forever, because of the towels.”}

{s6 The campaign} {c6 has insisted} from the beginning {t6 that no one on its staff spoke with any foreign official}. {t7 That is not true}, {c7 according to} {s7 three people with direct knowledge of the conversations}. {s8 One of them} {c8 recalled} {t8 a discussion of sanctions over shrimp}.

{t9 “There was no collusion, there was barely conversation,”} {s9 the candidate, Hollis Thistlewood,} {c9 told} reporters. {s10 He} {c10 has accused} {t10 the intelligence agencies of leaking}.
===
3 APPEALED APPEAL/OTHER +
4 DENIED/ASSERTED OTHER +
5 ALLEGED/ASSERTED OTHER +
6 DENIED OTHER -
7 DENIED/REPORTED OTHER -
9 DENIED OTHER -
10 ALLEGED OTHER +
1 ASSERTED/DENIED OTHER +
8 ASSERTED/REPORTED OTHER +
## gazette-07 NEWS_ARTICLE en
CHICAGO (Lakeside Press) - {t1 Violence in the city fell for the sixth straight month}, {s1 police} {c1 said} Sunday, though {s2 residents of Englewood} {c2 told} {v2 the Lakeside Press} {t2 they had not noticed}.

{t3 “Fell from what?”} {c3 said} {s3 Maribel Jessop}, whose block lost three people in May.

{t4 There were 41 homicides in November}, {s4 Superintendent Ulric Wetherall} {c4 said}, {t4 compared with 77 a year earlier}. {s5 He} {c5 credited} {t5 new sensors that detect gunfire}. {s6 A University of Lakeside criminologist, Zeke Brannockson,} {c6 urged} {t6 caution about short-term swings}. {t7 “Bad months follow good ones. Weather matters more than sensors,”} {s7 Brannockson} {c7 said}.

{s8 Mayor Edric Marchbanks} {c8 took} credit in a tweet. {s9 His critics on the City Council} {c9 responded} {t9 that he had opposed the sensors}. {s10 A mayoral spokesman} {c10 said} {t10 that “he opposed the price.”}
===
5 ASSERTED OTHER +
6 APPEALED/ASSERTED OTHER +
9 ALLEGED/ASSERTED OTHER +
10 DENIED/ASSERTED OTHER +
## gazette-08 NEWS_ARTICLE en
SEOUL, South Korea — {s1 North Korea} {c1 said} on Monday {t1 that it had tested an engine “the color of the dawn,”} a phrase that left analysts reaching for their charts.

{s2 The South's military} {c2 said} {t2 it had detected the test at 5:20 a.m.} and {c3 described} {t3 it as a failure}. {t4 “Something burned that was not supposed to burn,”} {c4 said} {s4 a defense official}, briefing on condition of anonymity. {s5 The North's state news agency} {c5 published} photographs of a smiling leader. {s6 He} {c6 was quoted by the agency as calling} {t6 the engine “a gift to the people.”}

{s7 Japan} {c7 protested}. {s8 China's Foreign Ministry} {c8 urged} {t8 all sides to stay calm}, as it does. {s9 Rosalind Nakagiri, who studies the North's missiles at the Mesa Institute}, {c9 estimated} {t9 that the engine could carry a warhead 8,000 miles}. {t10 It is half that}, {c10 said} {s10 the colleague, Stellan Garrow}.
===
1 ASSERTED OTHER/ATTACK +
2 ASSERTED OTHER/ATTACK +
3 DENIED/ASSERTED OTHER +
8 APPEALED APPEAL +
## gazette-09 NEWS_ARTICLE en
Here is Senator Felicity Umberland, in 2011: “I will never vote for a pipeline.” And here she is this week: “I have always been for the pipeline that creates jobs.”

{s3 Aides} {c3 say} {t3 the two statements can be reconciled}. {s4 They} {c4 did not say} how.

{s5 Environmental groups} {c5 are furious}. {t6 “She looked me in the eye,”} {s6 Yolanda Quillfeather of Clean Creek} {c6 said}. {t6 “I still have the photograph.”} {s7 The group} {c7 announced} {t7 it would run advertisements against her}. {s8 Union officials}, on the other hand, {c8 lauded} {t8 the senator's “evolution.”}

{s9 Umberland}, for her part, {c9 told} {v9 “Sunday Table”} {t9 that leadership means listening}. Had she been lobbied by the company? {t11 “I'm lobbied by everybody,”} {s11 she} {c11 said}. {t11 “My dentist lobbies me.”}
===
1 PROMISED/DENIED OTHER -
2 ASSERTED/DENIED OTHER +
3 ASSERTED/DENIED OTHER +
7 PROMISED/ASSERTED OTHER +
## gazette-10 NEWS_ARTICLE en
{t1 He was not a monster}, {s1 his sister} {c1 said}. {t1 He coached Little League and he cried at commercials}. On Sunday he walked into the Crossroads Chapel and killed seven people.

{t3 “I keep thinking there's another Anselm,”} {s3 the sister, Verity Abernant}, {c3 said} through a screen door. {s4 She} {c4 asked} {t4 reporters to leave the children alone}.

{s5 Sheriff Curtis Vandermeer} {c5 said} {t5 the gunman had bought the rifle legally}. {s6 The store's owner} {c6 said} {t6 he passed the background check in four minutes}. {t7 That should not have happened}, {c7 according to} {s7 the Air Force}, {s8 which} {c8 acknowledged} on Monday {t8 that it never reported his conviction for assault}.

{s9 The governor} {c9 offered} prayers. {s10 A survivor, Jarek Lathrop, 17,} {c10 answered} him on Twitter: {t10 “We were already praying when he came in.”}
===
1 DENIED OTHER -
4 APPEALED APPEAL +
5 ASSERTED OTHER +
7 ASSERTED/DENIED OTHER -
8 ASSERTED OTHER -
10 ASSERTED/DENIED OTHER +
