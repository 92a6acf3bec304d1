## press-01 NEWS_ARTICLE en
{s1 Senator Harriet Umberland} {c1 criticized} {t1 the Energy Department for approving the pipeline without a hearing}, and {c2 called on} {t2 the secretary to reverse the decision within ten days}.

{t3 “They gave the landowners a phone number, and the number doesn't work,”} {s3 Ms. Umberland} {c3 said} at a news conference in Bismarck. {t3 “I tried it. Twice.”}

{s4 The department} {c4 defended} {t4 the approval as “routine,”} {c5 noting} {t5 that 1,400 written comments had been considered}. {s6 A spokesman} {c6 added} {t6 that the phone line had been “temporarily overwhelmed.”}

{s7 Labor leaders} {c7 praised} {t7 the project for the 900 jobs it would bring}. {s8 Jarek Castellow, who runs the local of the pipe fitters' union}, {c8 said} {t8 his members had been waiting four years}. {t9 “They don't want a hearing. They want a paycheck,”} {s9 he} {c9 said}.

{s10 Tribal officials} {c10 have promised} {t10 to sue}. In a letter to the secretary dated Aug. 2, {s11 the chairwoman of the Elk Creek band} {c11 wrote} {t11 that the route crosses a burial ground} and {c12 asked} {t12 that construction be halted}. {s13 She} {c13 has not received} a reply, {s14 her office} {c14 said}.
===
1 ALLEGED/ASSERTED OTHER +
2 APPEALED APPEAL +
4 ASSERTED/DENIED OTHER +
10 PROMISED OTHER +
12 APPEALED APPEAL +
## press-02 NEWS_ARTICLE en
By most accounts the meeting went badly.

{s1 Three participants} {c1 described} {t1 a room so tense that no one touched the sandwiches}. {s2 One of them, a Republican congressman,} {c2 said} {t2 the president had pounded the table}. {s3 A White House aide} {c3 disputed} {t3 that}, {c4 saying} {t4 the president “may have tapped it.”}

At issue was the budget for the border agency. {s5 Speaker Curtis Yarrow} {c5 proposed} {t5 a one-year freeze}. {s6 The president} {c6 countered with} {t6 a cut of 2 percent}, {c7 according to} {s7 notes taken by a Democratic aide and described to a reporter}. {s8 Mr. Yarrow} then {c8 said}, in the notes' telling, {t8 “Then I don't know why I put on a tie.”}

{s9 Mr. Yarrow's office} {c9 declined} to discuss the notes. {s10 The speaker} {c10 told} reporters afterward {t10 that the conversation had been “frank and, at moments, audible.”}

{s11 Both sides} {c11 say} {t11 they will meet again on Tuesday}.
===
2 REPORTED/ASSERTED OTHER +
3 DENIED OTHER -
4 DENIED/ASSERTED OTHER +
5 ASSERTED/APPEALED OTHER/NEGOTIATION +
11 PROMISED/ASSERTED NEGOTIATION/OTHER +
1 ASSERTED OTHER +
## press-03 NEWS_ARTICLE en
{t1 A hospital in eastern Aleppo was struck on Wednesday morning}, {s1 aid workers} {c1 said}, in what {s2 the surgeon on duty} {c2 called} {t2 “the fourth time this month.”}

{t3 Two patients in intensive care were killed}, {s3 the Syrian Relief Network} {c3 said}, {c4 blaming} {t4 government helicopters}. {s5 State television} {c5 reported} {t5 that army units had destroyed “a terrorist command post” in the same neighborhood}.

{t6 “I heard the rotor and I knew,”} {s6 the surgeon, who asked to be identified only as Dr. Hatem}, {c6 said} in a voice message.

{s7 Russia's military} {c7 denied} {t7 that its planes were in the area}. {s8 Maj. Gen. Arkady Levshin} {c8 suggested} {t8 that the rebels had shelled the building themselves}. {s9 He} {c9 offered} no evidence.

{s10 The World Health Organization} {c10 said} {t10 it had recorded eleven attacks on clinics since the truce collapsed}. {s11 Its director} {c11 implored} {t11 “those with weapons to read a map.”}
===
1 ASSERTED ATTACK +
3 ASSERTED CASUALTIES +
4 ALLEGED ATTACK +
5 ASSERTED ATTACK +
6 ASSERTED ATTACK/OTHER +
7 DENIED ATTACK/OTHER -
8 ALLEGED ATTACK +
10 ASSERTED ATTACK/HUMANITARIAN +
11 APPEALED APPEAL +
2 ASSERTED ATTACK/OTHER +
## press-04 NEWS_ARTICLE en
DES MOINES — {s1 Gov. Nolan Pemberley} {c1 acknowledged} Saturday {t1 that he smoked marijuana in law school}, {c2 telling} an audience of farmers {t2 that he “inhaled, exhaled and passed the bar.”}

{s3 His rivals} wasted no time. {s4 Businesswoman Alma Zelinger} {c4 tweeted}: {t4 “Pemberley admits he was high. Explains the budget.”} {s5 Former Rep. Stellan Dunmire} {c5 questioned} {t5 whether voters could trust a man “who needed thirty years and a poll to confess.”}

{s6 A campaign adviser} {c6 said} {t6 there had been no poll}. {t7 “He was asked, and he answered. People should try it,”} {c7 said} {s7 the adviser, Zeke Nakagiri}.

{t8 Fifty-eight percent of Iowans favor legalization}, {c8 according to} {s8 a Corn Belt Poll}. {s9 Farmers in the audience} {c9 did not seem troubled}. {t10 “I grow soybeans,”} {s10 Gideon Thistlewood, 70,} {c10 said}. {t11 “But I'd grow that,”} {s11 he} {c11 added}, {t11 “at the right price.”}
===
4 ALLEGED/ASSERTED OTHER +
5 ALLEGED/ASSERTED OTHER -
6 DENIED OTHER -
7 ASSERTED/DENIED OTHER +
## press-05 NEWS_ARTICLE en
{t1 The numbers don't add up}, or so {s1 Felicity Oakhanger} {c1 has been saying} for eleven years.

{t2 “You cannot lose a billion dollars. You can misplace a sandwich,”} {s2 Oakhanger, a forensic accountant who has made herself the scourge of the state pension board}, {c2 told} a joint hearing on Monday.

{s3 The board} {c3 maintains} {t3 that every dollar is accounted for}. {s4 Its chairman, Ulric Balewa}, {c4 said} under questioning {t4 that the billion was “a timing difference.”} Asked to explain, {s5 he} {c5 said} {t5 that it would take too long}.

{s6 Lawmakers from both parties} {c6 expressed} {t6 frustration with the answer}. {s7 Rep. Maribel Kettleman} {c7 demanded} {t7 the board's emails}; {s8 Sen. Percy Ravensdale} {c8 compared} {t8 the chairman's testimony to “watching a man eat soup with a fork.”}

{s9 Oakhanger's report} {c9 concludes} {t9 that fees to outside managers were booked twice}. It also finds that three of the managers employed relatives of board members, a finding {s11 the board} {c11 dismissed as} {t11 “gossip.”}

{s12 The attorney general} {c12 confirmed} {t12 that his office has opened an inquiry}.
===
3 DENIED/ASSERTED OTHER +
7 APPEALED APPEAL/OTHER +
9 ALLEGED/ASSERTED OTHER +
11 DENIED OTHER -
8 ASSERTED/ALLEGED OTHER +
## press-06 NEWS_ARTICLE en
{t1 “Get it done, and get it done without a press release.”} That, {s1 former employees} {c1 say}, was the instruction that came down from the eleventh floor.

Over the next six weeks the bank opened 14,000 accounts that no customer had asked for. {t2 “We all knew it was wrong,”} {s2 Keisha Inkpen, a teller in Tempe until 2015}, {c2 recalled}. {t2 “We also all had rent.”}

{s3 The bank} {c3 insists} {t3 that no such instruction was given}. In testimony prepared for delivery on Tuesday, {s4 its chief executive, Grant Delacourtis}, {c4 will say} {t4 that the accounts were the work of “a few hundred individuals who failed our culture,”} {c5 according to} {s5 a copy obtained by The Sentinel}.

{s6 Senator Eleni Wetherall} {c6 scoffed at} {t6 the explanation}. {t7 “If a few hundred people rob a bank, we call it a gang. If they rob it from inside, we call it a culture,”} {s7 she} {c7 said}.

{s8 Regulators} {c8 fined} the bank $190 million. {s9 Mr. Delacourtis} {c9 has apologized}, {c10 saying} {t10 he takes “full responsibility”}; {s11 he} {c11 has said} too {t11 that he will not resign}.
===
1 ALLEGED/REPORTED OTHER +
3 DENIED OTHER -
4 ALLEGED/ASSERTED OTHER +
6 DENIED OTHER -
7 ALLEGED/ASSERTED OTHER +
11 DENIED/PROMISED OTHER -
## press-07 NEWS_ARTICLE en
Could a comet have sunk Atlantis? {s1 A geologist at Ferncastle University} {c1 thinks} so, and he has a rock to prove it.

{t2 The rock, a pea-size bead of glass, formed at temperatures found only in an impact}, {s2 Lionel Hathersage} {c2 argues} in a paper published Thursday in the journal Strata. {s3 He} {c3 dates} {t3 it to 9600 B.C.}, a year {s4 Plato} {c4 mentions}.

{s5 Other scientists} {c5 were unimpressed}. {t6 “It's a nice bead,”} {s6 Imelda Jessop, who studies impacts at the Mesa Institute}, {c6 said}. {t7 Volcanoes make the same glass}, {s7 she} {c7 pointed out}, {t7 and there are eleven of them nearby}. {s8 A third researcher} {c8 refused} to read the paper.

{s9 Hathersage} {c9 rejects} {t9 the volcanic explanation}. {t10 The bead contains iridium}, {s10 he} {c10 noted}. {s11 Jessop} {c11 says} {t11 the amount is “within the range of a dirty spoon.”}

{s12 The journal's editor} {c12 conceded} {t12 that one of two reviewers had recommended rejection}.
===
7 DENIED/ASSERTED OTHER +
9 DENIED OTHER -
11 DENIED/ASSERTED OTHER +
## press-08 NEWS_ARTICLE en
LAGOS, Nigeria — {t1 Soldiers freed 83 women and children from a camp in the Sambisa forest}, {s1 the army} {c1 announced} on Sunday, {c2 describing} {t2 the operation as the largest this year}.

{t3 Eleven of the rescued said they were from Chibok}, {s3 a military spokesman, Brig. Gen. Sani Dogara}, {c3 said}. {s4 A parents' group} {c4 responded} cautiously. {t5 “We have been told this before, and it was other people's daughters,”} {c5 said} {s5 its chairman, Yakubu Nkwoma}.

{s6 Two of the women}, interviewed at a clinic in Maiduguri, {c6 said} {t6 guards had fled a day before the soldiers arrived}. {s7 The general} {c7 denied} {t7 that the camp had been abandoned}, {c8 insisting} {t8 there had been “a fierce encounter.”} {s9 He} {c9 put} {t9 the number of militants killed at 27}.

{s10 An official of the state emergency agency, who was not authorized to speak to the news media}, {c10 said} {t10 no bodies had been brought to the morgue}. {s11 Boko Haram} has not commented.
===
3 REPORTED/ASSERTED OTHER +
5 ASSERTED/DENIED OTHER +
6 ASSERTED OTHER/ATTACK +
7 DENIED OTHER/ATTACK -
8 ASSERTED ATTACK +
9 ASSERTED CASUALTIES +
10 ASSERTED/DENIED CASUALTIES/OTHER -
2 ASSERTED OTHER/ATTACK +
## press-09 NEWS_ARTICLE en
The letters began arriving in January. {t1 “Your benefits will end,”} {s1 they} {c1 read}, without saying when.

{s2 The Social Services Department} {c2 says} {t2 the notices went to 6,200 people by mistake}. {t3 A contractor used the wrong list}, {s3 Commissioner Verity Eskridge} {c3 explained} on Friday, {c4 promising} {t4 that no one would lose a payment}.

{s5 Advocates for the poor} {c5 said} {t5 that the damage was done}. {s6 Hollis Quillfeather of the Tenants' Law Clinic} {c6 told} {v6 the Dispatch} {t6 that clients had stopped taking medicine to save money}. {s7 He} {c7 accused} {t7 the department of ignoring the problem for a month}.

{s8 The contractor, Brightwell Data,} {c8 blamed} {t8 the state}. {t9 “We mailed what we were given,”} {s9 a company executive} {c9 wrote} in an email that the department released to show that it had complained.

{s11 Rosalind Okonjo, 74, who got two of the letters}, {c11 thought} {t11 they were a scam}. {t12 “Then the lady on the phone said no, ma'am, that's really us,”} {s12 she} {c12 said}.
===
4 PROMISED ASSURANCE/HUMANITARIAN -
2 ASSERTED OTHER/HUMANITARIAN +
7 ALLEGED OTHER +
8 ALLEGED OTHER +
9 DENIED/ASSERTED OTHER +
6 ASSERTED HUMANITARIAN +
## press-10 NEWS_ARTICLE en
{t1 Whatever else Thursday's verdict means, it does not mean that the fight is over}, {s1 lawyers for both sides} {c1 agreed}.

{s2 The jury} {c2 found} {t2 that the maker of a popular weedkiller had failed to warn users of the danger}. {s3 It} {c3 ordered} the company {t3 to pay $80 million to a groundskeeper, Dwight Brannockson}.

{t4 “They knew, and they put it on sale in the spring,”} {s4 Mr. Brannockson's lawyer, Tamsin Fairholt}, {c4 said} outside the courthouse.

{s5 The company, Verdance,} {c5 said} {t5 it would appeal} and {c6 that} {t6 “the science is on our side.”} {s7 It} {c7 cited} {t7 a 2016 review by European regulators that found no link to cancer}. {s8 A World Health Organization panel} {c8 had concluded} a year earlier {t8 that the chemical was “probably carcinogenic.”}

{s9 Verdance shares} fell 11 percent. {s10 Analysts at Larkin} {c10 estimate} {t10 that the company could face $5 billion in claims}; {s11 others} {c11 see} {t11 twice that}. {t12 “No one knows. Anyone who says he knows is selling a report,”} {c12 said} {s12 Quentin Stanhope, who sells one}.
===
2 ALLEGED/ASSERTED OTHER -
3 APPEALED/ASSERTED OTHER +
4 ALLEGED OTHER +
5 PROMISED/ASSERTED OTHER +
6 DENIED/ASSERTED OTHER +
7 ASSERTED OTHER -
## press-11 NEWS_ARTICLE en
GENEVA — {s1 The Red Cross} {c1 appealed} Monday {t1 for a three-day pause in the fighting around Taiz}, {c2 saying} {t2 the city's last hospital had fuel for 48 hours}.

{s3 The coalition} {c3 replied} within hours {t3 that it was “studying” the request}. {s4 Houthi leaders} {c4 accepted} {t4 the pause}, {s5 a spokesman for the group} {c5 said}, {c6 provided} {t6 that flights over Sana resume}. That was not part of the appeal.

{t7 “They are negotiating over a generator,”} {c7 said} {s7 Annelise Korbach, who heads the Red Cross delegation}. {t8 Her staff counted 31 wounded in the emergency ward on Sunday}, {s8 she} {c8 said}, {t8 nine of them under the age of ten}.

{s9 Saudi Arabia's ambassador} {c9 rejected} {t9 suggestions that the kingdom was stalling}. {t10 “We want the aid to go in yesterday,”} {s10 he} {c10 told} {v10 the channel Al Risala}. {s11 Residents} {c11 reported} {t11 shelling on the eastern side of the city after dark}.
===
1 APPEALED APPEAL/NEGOTIATION +
2 ASSERTED HUMANITARIAN +
3 ASSERTED NEGOTIATION/OTHER +
4 ASSERTED NEGOTIATION +
6 CONDITIONAL NEGOTIATION +
7 ASSERTED NEGOTIATION/HUMANITARIAN +
8 ASSERTED CASUALTIES +
9 DENIED NEGOTIATION/OTHER -
10 ASSERTED HUMANITARIAN +
11 REPORTED/ASSERTED ATTACK +
## press-12 NEWS_ARTICLE en
{s1 Bettina Marchbanks} {c1 does not think} {t1 she is a racist}. {s2 Her neighbors} {c2 are not so sure}.

The dispute started with a flag. {t3 “It's my grandfather's,”} {s3 Marchbanks, 62,} {c3 explains}, pouring coffee. {t3 “He carried it at Chancellorsville, and I'll carry it to the mailbox if I like.”}

{s5 Curtis Okonjo, who lives across the street}, {c5 asked} her {t5 to take it down}. {s6 She} {c6 refused}. {s7 He} {c7 says} {t7 she told him to “go back where he came from.”} {t8 “I came from Cincinnati,”} {s8 Okonjo} {c8 notes}. {s9 Marchbanks} {c9 denies} {t9 making the remark}.

{s10 The homeowners' association} {c10 ruled} in May {t10 that the flag violated a rule on “signage.”} {s11 A judge} {c11 overturned} the ruling, {c12 writing} {t12 that “a flag is not a sign, though it may be one.”}

{s13 Legal scholars} {c13 expect} {t13 the case to reach the state Supreme Court}. {s14 Okonjo} {c14 hopes} not. {t15 “I just want to mow my lawn,”} {s15 he} {c15 says}.
===
1 DENIED OTHER -
5 APPEALED APPEAL/OTHER +
7 ALLEGED OTHER +
9 DENIED OTHER -
12 ASSERTED/DENIED OTHER +
## press-13 NEWS_ARTICLE en
{s1 The Islamic State} {c1 claimed} on Monday {t1 that one of its “soldiers” had carried out the attack on a Christmas market}, a claim {s2 German investigators} {c2 treated} with caution.

{t3 “We have no evidence so far that the suspect was in contact with anyone,”} {s3 the federal prosecutor, Ulrike Sandmann}, {c3 told} reporters in Karlsruhe. {s4 Other officials} {c4 hinted} {t4 that messages found on a phone pointed to Syria}.

{s5 The interior minister} {c5 warned} {t5 against “hasty conclusions about people who came here for safety.”} {s6 A leader of the far-right Homeland Party} {c6 tweeted}, minutes after the truck struck, {t6 that the dead were “the chancellor's dead.”} {s7 The chancellor} {c7 did not respond} to that. {t8 “This is a hard day,”} {s8 she} {c8 said}.

{t9 At least twelve people were killed and 48 hurt}, {s9 the police} {c9 said}. {s10 A witness, an Australian tourist,} {c10 recalled} {t10 hearing “a noise like a shelf falling, and then no noise.”}
===
1 ASSERTED ATTACK +
3 DENIED/ASSERTED ATTACK/OTHER -
4 REPORTED/ASSERTED ATTACK/OTHER + hedged
5 APPEALED APPEAL/OTHER -
6 ALLEGED ATTACK/OTHER +
9 ASSERTED CASUALTIES +
10 ASSERTED ATTACK/OTHER +
## press-14 NEWS_ARTICLE en
For a politician, {s1 Edric Nettleship} {c1 says} very little. His staff has learned to read the eyebrows.

{t2 “Left one up means no. Both up means hell no,”} {c2 said} {s2 Yolanda Zelinger, his chief of staff for nine years}.

On Tuesday both were up. The Senate majority leader had been asked about {c3 a report}, in {s3 Beltway Confidential}, {t3 that he was weighing retirement}. {t4 “I read that,”} {s4 he} {c4 said}, after a pause that {s5 one reporter} {c5 timed} {t5 at eleven seconds}. {t4 “It was well written.”}

{s7 Friends} {c7 say} {t7 he is tired}. {s8 Foes} {c8 say} {t8 he is finished}. {s9 Polling from Granite State University} {c9 has} {t9 him 9 points behind a dentist}. {s10 The dentist, Anselm Garrow,} {c10 has pledged} {t10 to serve two terms and go home}. Nettleship, who made the same pledge in 1990, declined to comment on it.
===
3 REPORTED/ASSERTED OTHER +
10 PROMISED OTHER +
11 PROMISED OTHER +
8 ALLEGED/ASSERTED OTHER +
