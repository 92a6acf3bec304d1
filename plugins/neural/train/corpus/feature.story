## feature-01 NEWS_ARTICLE en
When the call came, {s1 Eleni Ravensdale} {c1 remembers}, {t1 she was standing in a field of beets}.

{t2 “They said, ‘You have been nominated,’ and I said, ‘For what?’”} {s2 Ms. Ravensdale} {c2 said}, laughing. {t2 “I thought it was the bank.”}

It was the president's chief of staff. Within a month the farmer from Walla Walla, who had never held office, was testifying before the Senate about trade with Japan.

{s3 Her supporters} {c3 say} {t3 she is what Washington needs}. {t4 “She's met a payroll, she's met a drought, and she's met a banker at the door,”} {c4 said} {s4 Senator Lionel Thistlewood of Idaho}. {t4 “Name me three people in this building who have.”}

{s5 Her critics} {c5 point to} {t5 her lack of experience}, and to a lawsuit by former pickers, {s6 who} {c6 accused} {t6 her of withholding overtime}. {s7 Ms. Ravensdale} settled the case in 2012 {c7 without admitting} {t7 wrongdoing}.

{t8 “I learned from it,”} is all {s8 she} {c8 will say}.
===
6 ALLEGED OTHER +
7 DENIED OTHER -
## feature-02 NEWS_ARTICLE en
{s1 Nolan Dunmire} {c1 has been called} many things. {s2 The Journal of the Plains} {c2 named} him {t2 the most dangerous man in Nebraska politics}. {s3 His mother}, interviewed in 2014, {c3 described} {t3 him as “a good eater.”}

He himself prefers “businessman.”

{t5 “I don't do politics,”} {s5 Mr. Dunmire} {c5 said} over a lunch of cottage cheese at his headquarters in Grand Island. {t5 “I do arithmetic. If arithmetic has consequences, that's arithmetic's problem.”}

By {s6 his own} {c6 estimate}, {t6 he has spent $140 million on elections since 2006}. {s7 Watchdog groups} {c7 think} {t7 the real figure is closer to $300 million}. {t8 Much of it moved through nonprofits that do not name their donors}, {c8 says} {s8 Felicity Castellow, who tracks such spending for Open Books}. {t9 “With Dunmire you find the footprint, never the shoe,”} {s9 she} {c9 said}.

{s10 He} {c10 shrugged} when told of the remark. “Tell her size eleven.”
===
5 DENIED/ASSERTED OTHER -
7 ASSERTED/DENIED OTHER +
8 ALLEGED/ASSERTED OTHER +
## feature-03 NEWS_ARTICLE en
{t1 “We were told there would be buses,”} {c1 says} {s1 Amina Dourra}. {t1 “There were no buses. We were told there would be water. There was a tap.”}

She is sitting on a suitcase at the edge of Gate 4, where some nine thousand people have spent the week. {t2 The tap}, {s2 she} {c2 adds}, {t2 works from six until eight}.

{s3 The provincial authorities} {c3 deny} {t3 that anyone is stuck}. {s4 A deputy governor} {c4 told} {v4 Agence Levant} on Thursday {t4 that the crossing “is functioning normally and is closed.”} Pressed on the contradiction, {s5 he} {c5 said} {t5 it was a matter for the army}.

{s6 The army} {c6 says} {t6 it is a matter for the province}.

{t7 “Between the two of them we have had eleven births,”} {c7 said} {s7 Dr. Karim Bizri of the charity Open Ward}, whose tent is the only clinic. {s8 Open Ward} {c8 has appealed} {t8 for a generator}, {c9 warning} {t9 that insulin will spoil by Sunday}. {s10 The U.N. refugee agency} {c10 said} {t10 it was “deeply concerned”} and {c11 that} {t11 it had not been allowed in}.
===
1 ALLEGED/ASSERTED HUMANITARIAN/OTHER -
2 ASSERTED HUMANITARIAN/OTHER +
3 DENIED HUMANITARIAN/OTHER -
4 ASSERTED/DENIED OTHER/HUMANITARIAN +
5 ASSERTED OTHER +
6 ASSERTED OTHER +
7 ASSERTED HUMANITARIAN +
8 APPEALED APPEAL/HUMANITARIAN +
9 ASSERTED HUMANITARIAN +
10 ASSERTED HUMANITARIAN/OTHER +
11 ASSERTED HUMANITARIAN/OTHER -
## feature-04 NEWS_ARTICLE en
The debate lasted ninety minutes, and the moderator lost control after four.

{t1 “You're a puppet of the dairy lobby,”} {s1 Senator Maribel Eskridge} {c1 told} her opponent, {s2 who} {c2 shot back}: {t2 “And you're lactose intolerant to the truth!”}

The audience groaned. {s3 Ms. Eskridge} {c3 went on to say} {t3 that Mr. Balewa had cast 61 votes against school milk}. {s4 Fact-checkers at the Ledger} later {c4 put} {t4 the number at 14}.

On immigration, {s5 Mr. Balewa} {c5 repeated} {t5 his pledge to hire 2,000 judges}, while {s6 the senator} {c6 contended} {t6 that the backlog was a matter of clerks}. {t7 “You can put a robe on anybody. Somebody has to find the file,”} {s7 she} {c7 said}.

Asked whether he would concede if he lost, {s8 Mr. Balewa} {c8 hesitated}. {t9 “Sure,”} {s9 he} finally {c9 said}. {t9 “But I won't lose.”}

{s10 Polls} {c10 suggest} {t10 he might}. {s11 Forty-eight percent of those who watched} {c11 thought} {t11 Ms. Eskridge had won}, {c12 according to} {s12 a CNV instant survey}; {t12 31 percent preferred Mr. Balewa}.
===
1 ALLEGED OTHER +
2 ALLEGED OTHER +
3 ALLEGED/ASSERTED OTHER +
5 PROMISED OTHER +
9 PROMISED/CONDITIONAL OTHER +
6 DENIED/ASSERTED OTHER +
## feature-05 NEWS_ARTICLE en
Posted at 3:12 p.m. Updated at 6:40 p.m.

{s1 Police} {c1 have identified} {t1 the man found in the canal as Percy Quillfeather, 33, of Lowell}.

{s2 A spokesman for the district attorney} {c2 said} {t2 there were no signs of foul play}. {s3 The man's brother} {c3 wasn't so sure}. {t4 “He couldn't stand water,”} {s4 Curtis Quillfeather} {c4 told} {v4 the Lowell Item}. {t4 “He took sponge baths.”}

{t5 Quillfeather was last seen leaving the Harp & Anchor on Friday night}, {s5 police} {c5 said}. {t6 He was with two men}, {s6 the bartender} {c6 said}; {s7 one of the men}, contacted by the Item, {c7 denied} {t7 having been there}.

{s8 The brother} {c8 urged} {t8 anyone who saw him after 11 to call the tip line}. {s9 The family} {c9 has offered} {t9 a reward of $5,000}.

An earlier version of this story, citing police, gave his age as 35.
===
2 DENIED/ASSERTED OTHER -
1 ASSERTED CASUALTIES/OTHER +
4 DENIED/ASSERTED OTHER -
7 DENIED OTHER -
8 APPEALED APPEAL +
9 PROMISED OTHER +
## feature-06 NEWS_ARTICLE en
{c1 In the view of} {s1 Chief Justice Stellan Brannockson}, {t1 the court has two problems, and the second is the first}. {s2 He} {c2 has said} so in three speeches this fall, the latest to an audience of freshmen in Ann Arbor.

{t3 “Nobody knows what we do and nobody asks,”} {s3 he} {c3 told} them. {t3 “I find that frightening.

“When I was your age there was a nun who made us memorize the commerce clause. I hated her. I owe her my job.”}

{s4 Students who attended} {c4 called} {t4 the talk inspiring} and {c5 said} {t5 it was also cold}. {t6 “They had the windows open,”} {c6 explained} {s6 Tamsin Zelinger, a freshman from Flint}. {t6 “He said, the chief justice, that cold air keeps you honest.”}

{s8 The court's spokeswoman} {c8 declined} to elaborate on the chief justice's remarks. {s9 A former clerk} {c9 suggested} {t9 he was thinking of Justice Dunmire, whose retirement is rumored}. {s10 Justice Dunmire's chambers} {c10 issued} a one-word statement: {t10 “No.”}
===
9 REPORTED/ASSERTED OTHER +
10 DENIED OTHER -
## feature-07 NEWS_ARTICLE en
HARTFORD — Insurers raised premiums, doctors left the plan, and {s1 everyone} {c1 blames} {t1 everyone else}.

{s2 The exchange's director} {c2 faults} {t2 Congress}, which cut off payments in the fall. Congressional Republicans see, {c4 in the words of} {s4 Rep. Grant Jessop}, {t4 “a house built on a bog, sinking like a house built on a bog.”} {s5 Insurers} {c5 say} {t5 their customers turned out to be sicker than expected}. {s6 Customers} {c6 say} {t6 they were lied to}.

{t7 “I was quoted $280, and the bill said $611,”} {s7 Keisha Pemberley, a florist,} {c7 complained} at a hearing on Tuesday. {s8 A regulator} {c8 assured} her {t8 that she would be refunded}.

{t9 Without new money the exchange will close in 2018}, {s9 a legislative analyst} {c9 calculated}. {s10 Governor Anselm Wetherall} {c10 hopes} it won't come to that. {s11 He} {c11 pledged} {t11 to “find the money in the couch if I have to.”}
===
2 ALLEGED OTHER +
6 ALLEGED OTHER +
4 ALLEGED/ASSERTED OTHER +
7 ALLEGED/ASSERTED OTHER +
8 PROMISED ASSURANCE/OTHER +
9 CONDITIONAL/ASSERTED OTHER +
11 PROMISED OTHER +
1 ALLEGED OTHER +
## feature-08 NEWS_ARTICLE en
{t1 There are not enough lifeboats}. That, in six words, {c1 was the conclusion of} {s1 a confidential report on the ferry Aurelia}, completed eight months before she sank.

{s2 The operator, Straits Lines}, {c2 said} on Monday {t2 it had never seen the report}. {s3 Its author, the naval architect Ulric Petrovan}, {c3 said} {t3 he had delivered it by hand}. {t4 “To the chairman. In his office. He offered me a pastry,”} {s4 Mr. Petrovan} {c4 said}.

The chairman, Hollis Umberland, issued a denial through his lawyers. {t6 No meeting took place on the day in question}, {s6 they} {c6 wrote}, {t6 and Mr. Umberland does not eat pastry}.

{s7 The coast guard} {c7 raised} {t7 the number of confirmed dead to 84}; {t8 more than a hundred are missing}, {c8 according to} {s8 the families' committee}. {s9 Survivors} {c9 spoke of} {t9 locked doors on the car deck}. {s10 An officer of the crew, who gave his name only as Dimos,} {c10 swore} {t10 that he had opened them himself}.

{s11 The transport minister} {c11 promised} {t11 “consequences, whoever they fall on.”} {s12 The opposition} {c12 called for} {t12 him to resign}.
===
1 ASSERTED OTHER/HUMANITARIAN -
2 DENIED OTHER -
3 ASSERTED/DENIED OTHER +
6 DENIED OTHER -
7 ASSERTED CASUALTIES +
8 ASSERTED CASUALTIES +
9 ALLEGED/ASSERTED OTHER +
10 DENIED/ASSERTED OTHER +
11 PROMISED OTHER +
12 APPEALED APPEAL +
## feature-09 NEWS_ARTICLE en
{t1 The idea that the moon landing was staged in a Burbank warehouse}, which {s1 a state senator} {c1 put forward} at a school board meeting on Monday, drew a response from an unusual quarter.

{t2 “I was there,”} {c2 tweeted} {s2 the astronaut Dwight Oakhanger, 86}. {t2 “Not Burbank.”}

{s3 The senator, Jarek Garrow,} {c3 said} {t3 he was “just asking.”} {s4 He} {c4 noted} {t4 that the flag appears to wave}. {s5 Physicists} {c5 have explained} many times {t5 that a flag in a vacuum, once shaken, takes a long time to stop}.

{s6 His constituents} {c6 are divided}. {t7 “He's always been like this,”} {s7 one} {c7 said}. {s8 Another} {c8 thought} {t8 the senator made some good points}. {s10 A third} asked that her name be withheld and then {c10 said}: {t10 “Please take him to the moon.”}
===
1 DENIED/ASSERTED OTHER -
2 DENIED/ASSERTED OTHER +
## feature-10 NEWS_ARTICLE en
KABUL, Afghanistan — {s1 The Taliban} {c1 claimed responsibility for} {t1 a truck bombing that killed at least 20 people outside a district office in Logar Province on Wednesday}. {s2 The provincial police chief} {c2 said} {t2 most of the dead were in line for identity cards}.

{s3 Zabihullah Mansur, a spokesman for the insurgents}, {c3 said} in a message to reporters {t3 that 60 “puppet soldiers” had been killed}. The insurgents often inflate such tolls.

{s4 Abdul Wali Charkhi, a member of the provincial council}, {c4 said} {t4 the checkpoint had been unmanned since Sunday}. {t5 “We told Kabul. We told them by letter, by phone, by WhatsApp,”} {s5 he} {c5 said}. {t5 “They said a unit was coming.”}

{s6 The Ministry of Defense} {c6 rejected} {t6 that}, {c7 saying} {t7 a unit had been in place and had “acted bravely.”} {s8 It} {c8 has ordered} an inquiry. {t9 Two children remained unaccounted for}, {s9 a health official in Pul-e-Alam} {c9 said} late on Wednesday, {c10 quoting} {s10 their uncle}.
===
1 ASSERTED ATTACK/CASUALTIES +
2 ASSERTED CASUALTIES +
3 ASSERTED CASUALTIES +
4 ALLEGED/ASSERTED OTHER/CONTROL +
5 ALLEGED/ASSERTED OTHER +
6 DENIED OTHER -
7 DENIED/ASSERTED OTHER/CONTROL +
9 ASSERTED/REPORTED CASUALTIES +
## feature-11 NEWS_ARTICLE en
Some of the mayor's friends wish he would stop talking.

{t1 “Every time he opens his mouth we lose a precinct,”} {s1 a longtime ally} {c1 told} {v1 Capitol Notebook}, {c2 asking} to remain anonymous “so I can keep being a longtime ally.”

The latest flap began on Thursday, when {s3 Mayor Zeke Kettleman} {c3 suggested} {t3 that teachers who strike should be “replaced by televisions.”} {s4 The teachers' union} {c4 demanded} {t4 an apology}. {s5 The mayor} {c5 offered} one — to televisions.

{t6 That was a joke}, {s6 aides} {c6 hastened to say}. {t7 “The mayor has enormous respect for teachers. He married one,”} {s7 spokeswoman Alma Nettleship} {c7 said}. {s8 His wife, for the record,} {c8 says} {t8 she left the profession in 1998}.

{s9 Union president Harriet Ruizola} {c9 accused} {t9 Kettleman of “governing by heckle.”} {t10 If he does not sit down with us by Monday}, {s10 she} {c10 warned}, {t10 there will be pickets at his barbershop}.

{s11 The barber} {c11 says} {t11 he wants no part of it}.
===
4 APPEALED APPEAL/OTHER +
9 ALLEGED OTHER +
10 CONDITIONAL OTHER +
11 DENIED/ASSERTED OTHER -
## feature-12 NEWS_ARTICLE en
WASHINGTON -- {t1 Russian intelligence was behind the theft of thousands of emails from the Plains Conference}, {s1 two U.S. officials} {c1 told} {v1 Beltway Radio} on Friday, {c2 adding} {t2 that the breach went on for fourteen months}.

{s3 The Kremlin} {c3 denied} {t3 any involvement}. {t4 "This is paranoia raised to the level of policy,"} {s4 spokesman Viktor Dolmatin} {c4 said}.

{s5 The conference's chairman, Edric Lathrop,} {c5 said} {t5 the hackers had taken "mostly catering."} {s6 A cybersecurity firm that examined the servers} {c6 found} {t6 two separate intrusions}. {s7 Its report} {c7 attributes} {t7 both to groups that "operate in alignment with Moscow's interests."}

{s8 Some independent researchers} {c8 urged} {t8 caution}. {t9 "Attribution is a mood,"} {c9 wrote} {s9 Farah Nakagiri, who runs the blog Packet Loss}. {t10 Code can be borrowed}, {s10 she} {c10 pointed out}, {t10 and so can time zones}.

{s11 Senator Bettina Yarrow} {c11 called for} {t11 sanctions}, {c12 declaring} {t12 that "a line has been crossed, and then mopped up, and then crossed again."}
===
1 ALLEGED/REPORTED ATTACK/OTHER +
2 ALLEGED/ASSERTED ATTACK/OTHER +
3 DENIED ATTACK/OTHER -
4 DENIED OTHER/ATTACK +
7 ALLEGED ATTACK/OTHER +
8 APPEALED APPEAL/OTHER +
11 APPEALED APPEAL +
12 ALLEGED/ASSERTED OTHER/ATTACK +
