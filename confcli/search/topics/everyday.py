"""Words of everyday life and of any trade: by themselves they are nothing to talk about.

Some are the name of something, too, such as Go: a count of them would be one of the other word.
"""

EVERYDAY = frozenset(
    """
    able act acting add adding adult age ago ahead air am amount answer area arm art artist ask
    asking available away baby bad bag ball bank bar base bed beginner beginning behavior behaviour
    believe bit black blood blue board body book born box boy break bright bringing brother brown
    buddy business busy buy buying call car card care careful carry catch cause center central
    centre certain chance character check checking child children choice choose city class clean
    clear close club cold collection color colour come coming common company computer concept
    condition consider control cool copy corner cost country couple course cover crew cross cruise
    cup current curse cut damn dance dancing dark daughter daytime dead deal dear death decide
    decision deck degree desk detail detection died difference different difficult digital dining
    discussion display distance do document doing door down draw drawing dream dress drink drive
    drop dry early earth east eat eating ecosystem edge edition effect effort element else empty
    environment equal evening event evidence exactly example except excited exercise expect
    experiment expert explain extra eye face fact fail failure fair fall family fan far father
    favorite favourite fear feel feeling feet female fight file fill film final finger finish fire
    fit five fix floor fly folk follow food foot force forget form format forward found four fresh
    friday friend front fruit game gave girl glass go goes gold gone got grand gray great green
    grey ground grow growing grown growth guest guy hair half hall hand hang happen happy hat head
    health healthy hear heart heat heavy height held hello here hero hey hidden hill hit hold
    holding hole holiday home hope horse hot hotel house huge hundred hurt husband ill image
    imagine important index individual industry information input inspired instance interest
    interested interesting island item job join journal jump key kid kill king kitchen lab lady
    lake land late later laugh law lay layer lead leader leading leaf leave left leg lesson let
    letter library lie limit line lip list listen literature little live living location lonely
    loss lost loud love lover low lucky magic mail main male man march mark market martin master
    matter meal mean meaning meant member memory men mention message metal middle midnight mile
    milk minute mirror miss moment monday money month mood moon morning mother mountain mouth move
    movement movie music musical must name nation national nature near neck need network news nice
    night nighttime nobody noise noon north nose note notebook notice object offer officer oh oil
    ok okay operation opinion opportunity option orange organisation organization original output
    outside owner pack package page pain paint painting pair parent park particular partner party
    pass passing path patient pattern pay peace pen perfect period person personal phone photo
    picture piece pink place plan plane plant play player playing please plenty pm pocket point
    police pool poor pop popular position possibility prepare presence president pressure pretty
    prevent price pride prince print private prize property public pull purple purpose push queen
    question quiet quite race rain raise range rate reach read reader reading reason receive recent
    record recording red refresh region relation relationship relaxed remember remove request
    require reserved resource respect response rest restaurant result return review rich ride ring
    river rock role roll round rule run safe safety salt saturday save saying scene school score
    sea search seat second section seek sell send sense sentence separate sequence series serious
    serve server service sex shape share sharp she ship shirt shoe shop shore shot shoulder shout
    show shower sick side sight sign signal signing silent silver similar sing singer singing
    sister sit sitting situation six size skill skin sky sleep slow smile smoke snow society soft
    soil someone something son song soon sort sound source south speak speed spend spirit split
    spoke sport spot spread spring square staff stage star start state station stay step stick
    still stone stop store storm story straight strange stranger stream street strike string
    student stuff style subject success successful sudden summer sun sunday sweet swim table tale
    talking tall tea teach teacher tear tell temperature text theater theatre theme thick thin
    thought thousand three throw thursday ticket tie tiny tired title tone tonight topic total
    touch tour town trade traditional travel tree trouble truck true try trying tuesday turn twice
    twin ugly unavailable uncle understand understanding unit unknown upcoming useful usual valley
    variety vegetable vehicle village vision visit voice vote wait waiting walk walking wall war
    warm wash watch watching water wave wear weather wedding wednesday weekend weight welcome west
    wet wheel white wide width wife wind window wine winner winter wish woman women won wonder wood
    workday worker worry worse worst worth wrong yard yellow yes yesterday young
    """.split()
)
