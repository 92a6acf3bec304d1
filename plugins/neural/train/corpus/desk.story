## desk-01 NEWS_ARTICLE en
In an exclusive interview with {v1 Heartland Daily}, {s1 former Border Patrol agent Curtis Garrow} {c1 said} {t1 the wall prototypes “wouldn't stop a motivated goat.”}

{t2 “They look great on TV. That's what they're for,”} {s2 Garrow} {c2 told} {v2 Heartland Daily} on Wednesday. {t2 “Ask the guys who have to guard it.”}

Garrow, who retired in 2009 after 22 years, {c3 says} {t3 he supports a barrier in principle}. {t4 “I voted for the man,”} {s4 he} {c4 said}. {t4 “But don't insult me with plywood.”}

{s6 A spokesman for the agency} {c6 told} {v6 the outlet} {t6 that the prototypes are “a starting point, not a finish line.”}

As {s7 Heartland Daily} {c7 reported} last month, {t7 two of the four contractors have never built anything taller than a garage}. {s8 One of them} {c8 disputed} {t8 that report}, {c9 saying} {t9 it “has put up sound walls on three interstates.”}
===
3 ASSERTED OTHER +
8 DENIED OTHER -
9 DENIED/ASSERTED OTHER +
1 DENIED/ASSERTED OTHER -
## desk-02 NEWS_ARTICLE en
You have probably seen the clip by now. {s1 A candidate for the United States Senate} leans over a child's lemonade stand, sips, and {c1 declares}: {t1 “Needs vodka.”}

It was a joke, obviously. But {s2 the girl's father} {c2 wasn't laughing}. {t3 “She's seven, and she cried in the car,”} {s3 he} {c3 posted} on Facebook.

Enter the outrage machine. {s4 The Family Table Council} {c4 issued a statement calling} {t4 the candidate “unfit to hold a pitcher, let alone an office.”} {s5 A columnist at this site} {c5 wondered aloud} {t5 whether we had all lost our minds}. {s6 The candidate, Stellan Yarrow,} {c6 tweeted} {t6 that he would buy out the stand for the summer}, {c7 adding}: {t7 “And no, not for that reason.”}

I called the campaign. {t8 “We're moving on,”} {s8 a staffer} {c8 said}. {t9 The campaign's donations doubled that week}, {s9 she} {c9 boasted}.

So here's what I think. Nobody who says “the people don't care about this stuff” has ever met the people.
===
6 PROMISED OTHER +
4 ASSERTED/ALLEGED OTHER +
## desk-03 NEWS_ARTICLE en
CLEVELAND (AP) _ {s1 Prosecutors} {c1 said} Monday {t1 they will not charge the officer who shot a 19-year-old motorist in March}, {c2 concluding} {t2 that he had reason to fear for his life}.

{t3 "The evidence supports the officer's account,"} {c3 said} {s3 Cuyahoga County Prosecutor Harriet Brannockson}.

{s4 The officer, Grant Kettleman, 27,} {c4 told} investigators {t4 that the driver reached under the seat}. {t5 No weapon was found in the car}, {s5 a police report} {c5 says}. {s6 Two witnesses} {c6 said} {t6 the driver had both hands on the wheel}. {s7 A third} {c7 told} police {t7 she "couldn't see his hands."}

{s8 The family's lawyer, Nolan Oakhanger}, {c8 called} {t8 the decision "a rubber stamp."} {t9 The family would file a civil suit within days}, {s9 he} {c9 said}.

{s10 Mayor Edric Balewa} {c10 appealed for} {t10 calm}. {t11 "I know that many of you are angry,"} {s11 Balewa} {c11 said} at a news conference. {t11 "I am asking you to be angry out loud and not on fire."}
===
1 ASSERTED/PROMISED OTHER -
4 ALLEGED/ASSERTED OTHER +
9 PROMISED/ASSERTED OTHER +
10 APPEALED APPEAL +
11 APPEALED APPEAL +
8 ALLEGED/ASSERTED OTHER +
7 ASSERTED OTHER -
## desk-04 NEWS_ARTICLE en
The merger that nobody on Wall Street expected fell apart on Friday over a question that nobody had thought to ask.

{s1 Harrow Paper} {c1 said} {t1 it was walking away from its $3.1 billion offer for Castellow Pulp}, {c2 citing} {t2 “undisclosed environmental liabilities.”} {s3 Castellow} {c3 denied} {t3 having hidden anything} and {c4 threatened} {t4 to sue for the $90 million breakup fee}.

{t5 “They had our books for eleven weeks,”} {s5 Castellow's chief executive, Bettina Quillfeather}, {c5 said} in a conference call with analysts. {t6 The real reason}, {s6 she} {c6 suggested}, {t6 was Harrow's falling share price}.

{s7 Harrow's shares} rose 6 percent on the news; {s8 analysts} {c8 had complained} {t8 that the price was too high}. {s9 Zeke Umberland of Larkin & Daughters} {c9 wrote} in a note to clients: {t9 “This is the best deal Harrow never did.”}

{t10 At issue is a lagoon in Bogalusa, La., that holds forty years of bleach sludge}, {c10 according to} {s10 people with direct knowledge of the talks, who asked not to be identified because the discussions were private}.
===
2 ALLEGED/ASSERTED OTHER +
3 DENIED OTHER -
4 CONDITIONAL/PROMISED OTHER +
6 ALLEGED OTHER +
10 REPORTED/ASSERTED OTHER +
## desk-05 NEWS_ARTICLE en
{t1 “We got beat by a team that wanted it more,”} {c1 said} {s1 Coach Dwight Petrovan} after the Mariners dropped their sixth straight. {t1 “I told the guys that if anybody is comfortable, there's a bus at nine.”}

{s3 Shortstop Jarek Ruizola}, who committed two errors in the seventh, {c3 blamed} {t3 the lights}. {t4 “I lost it twice,”} {s4 he} {c4 said} quietly at his locker. {t5 It's not an excuse}, {s5 he} {c5 insisted}.

The front office has been patient so far. {s6 General manager Tamsin Garrow} {c6 said} before the game {t6 that Petrovan's job was safe} — “for the foreseeable future,” she said, “and I can see about a week.”

{s7 The league} {c7 announced} {t7 that reliever Anselm Dunmire had been suspended for ten games}. {s8 The players' union} {c8 said} {t8 he would appeal}. {s9 Dunmire} {c9 has denied} {t9 doctoring the ball}; {t10 the sticky substance on his glove}, {s10 he} {c10 maintains}, {t10 was pancake syrup}.
===
5 DENIED OTHER -
6 ASSERTED ASSURANCE/OTHER +
8 PROMISED/ASSERTED OTHER +
9 DENIED OTHER -
10 DENIED/ASSERTED OTHER +
## desk-06 NEWS_ARTICLE en
The general had been asked a simple question: Is the war being won?

He took a sip of water. {t1 “We are making progress in a number of lines of effort,”} {s1 he} {c1 said}.

That answer, given to the Armed Services Committee on Tuesday by Gen. Quentin Wetherall, satisfied almost no one. {t2 “I've been hearing about lines of effort since my hair was brown,”} {c2 said} {s2 Senator Delphine Oakhanger, Democrat of Oregon}. {s3 Senator Percy Abernant, a Republican}, {c3 was equally blunt}: {t3 “That's a no.”}

{t4 The Taliban now control or contest 43 percent of districts}, {s4 the special inspector general} {c4 reported} in July, a figure {s5 the Pentagon} {c5 considers} {t5 outdated}. {s6 The general} {c6 told} senators {t6 the government held every provincial capital}. {s7 Afghan officials} {c7 concede} privately {t7 that some of those capitals can be reached only by helicopter}.

{s8 General Wetherall} {c8 asked for} {t8 another 3,000 troops}. {t9 Without them, he could not promise that the south would hold}, {s9 he} {c9 told} the panel.
===
3 DENIED/ASSERTED OTHER -
4 ASSERTED CONTROL +
5 DENIED/ASSERTED CONTROL/OTHER -
6 ASSERTED CONTROL +
7 REPORTED/ASSERTED CONTROL/OTHER +
8 APPEALED APPEAL +
9 CONDITIONAL CONTROL/OTHER -
## desk-07 NEWS_ARTICLE en
{s1 A growing number of pediatricians} {c1 say} {t1 they will turn away families that refuse vaccines}.

{t2 “My waiting room has newborns in it,”} {s2 Dr. Rosalind Inkpen, who practices in Boulder}, {c2 explained}. {t2 “I can't explain to a mother that her baby caught measles from the boy with the blocks.”}

{t4 The share of doctors who dismiss such families rose to 12 percent from 6 percent in seven years}, {s4 researchers at Tidewater Children's} {c4 reported} in the journal Practice. {s5 The same survey} {c5 showed} {t5 that most parents who object change their minds}.

Some experts worry about the trend. {s6 Winston Nakagiri, a bioethicist}, {c6 argues} {t6 that a child should not lose a doctor because of a parent's error}. {s7 He} {c7 likens} {t7 the practice to “banning smokers from the lung ward.”}

{s8 One mother}, who asked that her name not be used, {c8 said} {t8 her son had been turned away by four practices}. {t9 “They told me I was the danger,”} {s9 she} {c9 said}, {c10 adding} {t10 that she now drives ninety miles for checkups}.
===
1 PROMISED/ASSERTED HUMANITARIAN/OTHER +
6 ASSERTED/APPEALED HUMANITARIAN/OTHER +
## desk-08 NEWS_ARTICLE en
LONDON — {s1 Britain's trade secretary} {c1 insisted} on Thursday {t1 that a deal with the European Union could be signed by Christmas}, even as {s2 officials in Brussels} {c2 described} {t2 the latest talks as a waste of train tickets}.

{t3 “We are ninety percent of the way there,”} {s3 the secretary, Edric Hathersage}, {c3 told} {v3 the BBC}. {s4 A European diplomat, briefing reporters on the usual terms}, {c4 put} {t4 the figure at “nearer to nine.”}

The dispute turns on scallops. {s5 France} {c5 accuses} {t5 British boats of dredging in closed waters}; {s6 London} {c6 retorts} {t6 that the closed waters are on the wrong chart}.

{s7 The opposition Labour Party} {c7 said} {t7 the government had “mistaken a menu for a mandate.”} {t8 Exports of shellfish have fallen by a third since January}, {c8 according to} {s8 the Cornish Fishermen's Union}, {s9 whose chairman} {c9 called for} {t9 emergency loans}. {t10 No such loans are planned}, {c10 said} {s10 a Treasury official}.
===
1 ASSERTED NEGOTIATION +
2 ASSERTED NEGOTIATION -
3 ASSERTED NEGOTIATION +
4 DENIED/ASSERTED NEGOTIATION +
5 ALLEGED OTHER/ATTACK +
6 DENIED OTHER +
7 ALLEGED/ASSERTED OTHER +
9 APPEALED APPEAL +
10 DENIED/ASSERTED OTHER -
## desk-09 NEWS_ARTICLE en
Shortly before midnight on the last day of the session, someone slipped a sentence into the budget. No one will say who.

{t1 “I found it by accident, looking for the potato tax,”} {c1 says} {s1 Imelda Lathrop}, a Democrat from Boise. The sentence exempts a single company from inspection.

{s2 Lathrop} {c2 suspects} {t2 a lobbyist for the company wrote it}. {s3 The lobbyist, Ulric Eskridge}, {c3 calls} {t3 that “a fairy tale, and not one of the good ones.”} {s4 The budget chairman} {c4 says} {t4 he never saw the language}. {s5 His vice chairman} {c5 says} the same. {s6 The clerk who typed the bill} {c6 told} colleagues {t6 that she copied it from a fax}.

There is precedent. In 2006, {c7 according to} {s7 a legislative audit}, {t7 eleven amendments entered the code without a sponsor}. {t8 “We have a ghost, and the ghost has clients,”} {s8 the auditor} {c8 remarked} at the time.

{s9 Governor Felicity Al-Sabri} {c9 has ordered} a review. {t10 She will not sign a special session into being over one sentence}, {s10 her office} {c10 said}.
===
2 ALLEGED OTHER +
3 DENIED OTHER -
4 DENIED/ASSERTED OTHER -
10 DENIED/ASSERTED OTHER -
7 ASSERTED OTHER +
## desk-10 NEWS_ARTICLE en
KHARKIV, Ukraine — {s1 The regional governor} {c1 said} early Sunday {t1 that four people had been killed when a missile struck a dairy}, while {s2 Russia's Defense Ministry} {c2 said} {t2 its forces had destroyed a drone workshop in the same district}.

{t3 “There were no drones there. There was cheese,”} {s3 the governor's deputy, Lev Harmatko}, {c3 wrote} on Telegram.

{s4 Russian officials} {c4 did not comment} on the toll. {s5 A military blogger close to the ministry} {c5 claimed} {t5 that the dairy had been empty for a year}. {s6 Workers at the scene} {c6 contradicted} that: {t7 the night shift had begun at ten}, {c7 said} {s7 Oksana Telihina, 44, whose husband was among the wounded}.

{s8 The United Nations monitoring mission} {c8 said} {t8 it was verifying reports of at least two more deaths}. {t9 A second missile fell in a field near Chuhuiv and did not explode}, {c9 according to} {s9 the Ukrainian Air Force}.

{s10 President Maribel Castellow} {c10 condemned} {t10 the strike} and {c11 promised} {t11 more air defense systems “within weeks.”}
===
1 ASSERTED CASUALTIES/ATTACK +
2 ASSERTED ATTACK +
3 DENIED ATTACK -
5 DENIED/ASSERTED ATTACK/OTHER +
6 DENIED ATTACK/OTHER -
7 ASSERTED/DENIED OTHER/ATTACK +
8 REPORTED/ASSERTED CASUALTIES +
9 ASSERTED ATTACK +
10 ASSERTED ATTACK +
11 PROMISED OTHER/ASSURANCE +
## desk-11 NEWS_ARTICLE en
The letter is dated June 2 and addressed, in a careful hand, to “whoever is in charge now.” {s1 Its author}, a retired engineer, {c1 warns} {t1 that the dam above Merriton has been leaking since the spring}.

No one answered. When the wall gave way on Saturday, the water took eleven minutes to reach the school.

{t2 “We never received any such letter,”} {s2 Yolanda Marchbanks, the water authority's director}, {c2 said} on Monday. By Tuesday {s3 she} {c3 had amended} that: {t3 a letter had arrived but had been filed under complaints}.

{s4 The engineer, Lionel Thistlewood, 81,} {c4 said} {t4 he had followed up twice by telephone}. {t5 “A young man told me it was in hand,”} {s5 he} {c5 recalled}. {s6 He} {c6 does not blame} the young man.

{t7 At least nineteen people died}, {c7 said} {s7 the county coroner}; {s8 volunteers combing the riverbank} {c8 think} {t8 the number will double}. {s9 The governor} {c9 pledged} {t9 an independent inquiry}, {c10 telling} residents {t10 that “the answers will be public, all of them.”} {s11 Some} {c11 shouted} back {t11 that they had heard that after the last one}.
===
2 DENIED OTHER -
7 ASSERTED CASUALTIES +
8 ASSERTED CASUALTIES +
9 PROMISED OTHER +
10 PROMISED OTHER/ASSURANCE +
11 ALLEGED/ASSERTED OTHER +
## desk-12 NEWS_ARTICLE en
{s1 The actress Farah Fairholt} {c1 apologized} Thursday for a podcast episode in which {s2 she} {c2 compared} {t2 her divorce to “the fall of Saigon.”}

{t3 “It was a dumb thing to say and I'm embarrassed,”} {s3 Fairholt, 36,} {c3 said} in a video. {t3 “My grandfather was on one of those boats.”}

{s5 Her co-host} {c5 came to her defense}. {t6 “Context matters,”} {s6 comedian Gideon Jessop} {c6 told} {v6 Starline}. {t7 The remark}, {s7 he} {c7 explained}, {t7 was cut from a longer exchange in which Fairholt mocked herself}.

Fans were split. {t8 “She said sorry, what more do you want?”} {s8 one} {c8 commented}. {s9 Another} {c9 wrote}, {t9 “sorry is when you pay someone.”}

{s10 A rep for Fairholt's ex-husband} {c10 declined} to comment. {s11 A source} {c11 tells} {v11 Starline} {t11 that the pair “haven't spoken since the dog thing.”}
===
7 DENIED/ASSERTED OTHER +
11 REPORTED/ASSERTED OTHER -
## desk-13 NEWS_ARTICLE en
Six years after the levee broke, {s1 the Corps of Engineers} {c1 acknowledged} on Friday {t1 that its own survey had found the weak spot in 2004}.

The admission came in a footnote. {t2 “Remediation was deferred owing to funding constraints,”} {c2 reads} {s2 note 88 of the report}.

{s3 Survivors} {c3 reacted} with fury. {t4 “Say it in English. They knew,”} {c4 said} {s4 Keisha Dunmire, whose mother drowned in her attic}. {s5 State Rep. Corin Balewa} {c5 said} {t5 the footnote amounted to a confession} and {c6 called for} {t6 criminal charges}. {t7 It amounts to nothing of the kind}, {c7 said} {s7 a lawyer for the Corps}, {c8 noting} {t8 that Congress had been told about the gap three times}.

{s9 Congressional staff members} {c9 could find} only one such notice. {t10 The chairman at the time never read it}, {s10 a former aide} {c10 conceded}. {s11 The chairman, now a university president}, {c11 did not return} calls.
===
4 ALLEGED OTHER +
5 ALLEGED/ASSERTED OTHER +
6 APPEALED APPEAL +
7 DENIED OTHER -
10 ASSERTED/DENIED OTHER -
## desk-14 NEWS_ARTICLE en
Everyone agrees on the facts. On April 9 a convoy of four trucks left Deir Hafir, and on April 10 three of them arrived.

{s1 The aid agency that owned the trucks} {c1 says} {t1 the missing one carried insulin}. {s2 The militia that controls the road} {c2 says} {t2 it carried “things that were not on the list.”} {s3 The driver} {c3 has said} nothing since his release.

{t4 “We inspected it, we kept it, and we gave them a receipt,”} {s4 a militia commander who goes by Abu Rida} {c4 said} by telephone. {s5 The agency's country director, Eleni Marchbanks}, {c5 confirmed} {t5 that a receipt exists}. It is for “one vehicle, blue.”

{t7 The truck was white}, {s7 she} {c7 added}.

{s8 Activists in the town} {c8 believe} {t8 the insulin was sold across the line}, and {s9 one of them, a pharmacist}, {c9 claimed} {t9 to have bought some}. {s10 Neither side} {c10 accepts} {t10 that version}. {s11 Damascus}, asked about the convoy, {c11 referred} questions to the Red Crescent, {s12 which} {c12 said} {t12 that it had no staff on that road}.
===
1 ASSERTED HUMANITARIAN +
2 ALLEGED/DENIED HUMANITARIAN/OTHER +
4 ASSERTED OTHER/ATTACK +
8 ALLEGED OTHER/HUMANITARIAN +
9 ASSERTED OTHER/HUMANITARIAN +
10 DENIED OTHER -
12 ASSERTED/DENIED OTHER/HUMANITARIAN -
7 DENIED/ASSERTED OTHER +
## desk-15 NEWS_ARTICLE en
{t1 The president will not attend the funeral}, {s1 two administration officials} {c1 told} {v1 the Post-Courier} late Wednesday, {c2 attributing} {t2 the decision to security}. {s3 A third} {c3 said} {t3 the widow had asked him to stay away}.

{s4 The widow's sister}, reached by phone, {c4 said}: {t4 “That is a lie, and you can print it.”}

By morning the story had changed again. {s5 The press secretary, Verity Lathrop}, {c5 said} {t5 that the president was “looking at the schedule”} and {c6 that} {t6 no final decision had been made}. {s7 Reporters} pressed her. {t8 “I've answered it,”} {s8 Lathrop} {c8 snapped}.

{s9 Critics, including some in his own party}, {c9 described} {t9 the episode as needless}. {t10 “You go. You just go,”} {c10 said} {s10 Sen. Harriet Vandermeer (R-Ind.)}. {t10 “My mother taught me that and she never had a staff.”}

{t12 Mr. Castellow has attended four such services since taking office}, {s12 his aides} {c12 say}; {s13 a review by this newspaper} {c13 counted} {t13 two}.
===
1 REPORTED/ASSERTED OTHER -
2 REPORTED/ASSERTED OTHER +
3 REPORTED/ASSERTED OTHER +
4 DENIED OTHER -
6 DENIED/ASSERTED OTHER -
10 APPEALED/ASSERTED OTHER/APPEAL +
## desk-16 NEWS_ARTICLE en
The sheriff of Pine County is suing a parrot's owner.

In a complaint filed in district court, {s1 Sheriff Anselm Zelinger} {c1 alleges} {t1 that the bird, an African grey named Chairman, was trained to shout his cellphone number at passers-by}. {t2 He has received more than 900 calls}, {c2 according to} {s2 the complaint}.

The owner, Hollis Garrow, {c3 laughed} when reached at home. {t4 “Chairman learns what he hears,”} {s4 Garrow} {c4 said}. {t4 “Maybe somebody should quit yelling it in the parking lot.”}

{s5 Neighbors} {c5 said} {t5 the bird also does a passable siren}. {s6 One}, who asked not to be named because she babysits for both families, {c6 said} {t6 the feud goes back to a fence}.

{t7 A parrot cannot harass anyone in the legal sense}, {s7 Prof. Curtis Oakhanger of Duluth Law School} {c7 opined}. {t8 “But a man with a parrot, that's an open question,”} {s8 he} {c8 said}. A hearing is set for May.
===
1 ALLEGED OTHER +
7 DENIED/ASSERTED OTHER -
6 REPORTED/ASSERTED OTHER +
## desk-17 NEWS_ARTICLE en
NAIROBI, Kenya — The men came at prayer time, {s1 survivors} {c1 recounted}, {t1 and they knew the names they wanted}.

{t2 “They read them out like a school register,”} {c2 said} {s2 Hawa Dubat, 52}, who hid under a handcart. {s3 Her nephew} was the fourth. {t4 He did not answer}, {s4 she} {c4 said}, {t4 and another boy answered for him}.

{s5 No group} has claimed the attack, which {s6 the interior minister} {c6 blamed on} {t6 “remnants.”} {s7 Local elders} {c7 were skeptical}. {t8 “Remnants of what?”} {c8 asked} {s8 Chief Abdirahman Sugow}. {t9 The attackers wore the boots of the Rural Guard}, {s9 he} {c9 said}.

{s10 The Guard} {c10 called} {t10 that “a disgusting insinuation”} and {c11 said} {t11 boots could be bought in any market}. {t12 The number of dead stands at 23}, {c12 per} {s12 the district hospital}. {s13 A nurse there} {c13 said} {t13 the morgue's refrigerator had failed} and {c14 begged} {t14 for ice}.
===
1 ASSERTED ATTACK +
2 ASSERTED ATTACK +
6 ALLEGED ATTACK +
4 ASSERTED CASUALTIES/ATTACK -
9 ALLEGED ATTACK +
10 DENIED ATTACK/OTHER -
11 DENIED/ASSERTED OTHER/ATTACK +
12 ASSERTED CASUALTIES +
13 ASSERTED HUMANITARIAN/OTHER +
14 APPEALED APPEAL/HUMANITARIAN +
8 DENIED/ASSERTED ATTACK/OTHER +
## desk-18 NEWS_ARTICLE en
{t1 It was, by any measure, a bad week}, {s1 the mayor's own chief of staff} {c1 conceded} on Friday.

On Monday, the transit workers walked out. On Tuesday, {s2 the comptroller} {c2 released} figures showing {t2 that the city had overpaid for salt by $6 million}. On Wednesday {s3 the mayor, Percy Dunmire}, {c3 compared} {t3 the comptroller to “a dog that barks at mail,”} and on Thursday {s4 he} {c4 took it back}.

{t5 “I spoke in anger,”} {s5 Mr. Dunmire} {c5 said}. {t5 “She's good at her job. I just wish she were good at it in another city.”}

{s7 The comptroller, Alma Ravensdale,} {c7 accepted} the apology, such as it was. {t8 The salt contract}, {s8 she} {c8 emphasized}, {t8 was still a problem}. {s9 Her report} {c9 recommends} {t9 that the city rebid it} and {c10 estimates} {t10 the savings at $2 million a year}.

{s11 Political consultants} {c11 see} {t11 the outburst as a sign of strain}. {t12 Dunmire has not ruled out a third term}, {s12 those close to him} {c12 say}, {t12 but has told friends that he is tired}.
===
9 APPEALED APPEAL/OTHER +
12 REPORTED/ASSERTED OTHER +
3 ASSERTED/ALLEGED OTHER +
## desk-19 NEWS_ARTICLE en
Here is what the two campaigns said on Thursday about the same jobs report.

{s1 The governor's team}: {t1 “Proof that the plan is working.”}

{s2 His challenger's team}: {t2 “Proof that the plan is not working.”}

{t3 Employers added 156,000 jobs in September}, {s3 the Labor Department} {c3 said}, and {t3 unemployment ticked up to 5 percent}. {s5 Economists surveyed by Larkin} {c5 had forecast} {t5 a gain of 172,000}. {t6 “It's a perfectly fine report that will be lied about by everyone,”} {s6 Bettina Nettleship of Hollow Creek Capital} {c6 told} clients.

{t7 Wages grew 2.6 percent from a year earlier}, {c7 according to} {s7 the department}. {s8 Senator Grant Yarrow} {c8 said} in a statement {t8 that workers “deserve better than crumbs”}; {s9 the White House} {c9 countered} {t9 that it was the fastest growth since 2009}.

{s10 The Federal Reserve} {c10 has indicated} {t10 that it could raise rates in December if hiring holds up}.
===
4 ASSERTED OTHER +
9 DENIED/ASSERTED OTHER +
10 CONDITIONAL/ASSERTED OTHER +
## desk-20 NEWS_ARTICLE en
More than a dozen women have now come forward to accuse the television host of groping or kissing them without consent, allegations he denies.

{t1 “He cornered me by the elevator,”} {s1 Felicity Jessop, a former booker}, {c1 said} in an interview with {v1 The Harborside Globe}. {t1 “I was twenty-three. I laughed, because that's what you did.”} {s2 Ms. Jessop} {c2 said} {t2 she told two colleagues that night}. {s3 Both} {c3 confirmed} {t3 her account} to {v3 The Globe}.

In a statement issued through his lawyer, {s4 the host, Quentin Marchbanks}, {c4 said} {t4 the claims were “fabricated, every last one.”} {s5 The lawyer, Dwight Vandermeer}, {c5 added} {t5 that his client “is considering all legal options.”}

{s6 The network} {c6 said} {t6 it had hired an outside firm to investigate} and {c7 that} {t7 Mr. Marchbanks would be off the air in the meantime}. {t8 It had received no complaints before this month}, {s8 a spokeswoman} {c8 said}. That claim was at odds with an email from 2011, reviewed by The Globe, in which {s9 an executive} {c9 advised} a producer {t9 to “keep the interns on another floor.”}

{t10 “Everybody knew,”} {s10 Ms. Jessop} {c10 said}.
===
1 ALLEGED OTHER/ATTACK +
4 DENIED OTHER -
8 DENIED/ASSERTED OTHER -
9 APPEALED OTHER/APPEAL +
10 ALLEGED/ASSERTED OTHER +
7 ASSERTED/PROMISED OTHER +
