/// The sets of characters that `include` knows by a name in angle brackets: `<isonum.txt>`.
enum StandardEntities {
  /// The definitions of a set as lines of reStructuredText; nil where the name is not known.
  static func definitions(of name: String) -> String? {
    guard name.hasPrefix("<"), name.hasSuffix(".txt>"),
      let set = sets[String(name.dropFirst().dropLast(".txt>".count))]
    else { return nil }
    let words = set.split { $0 == " " || $0 == "\n" }
    let definitions = stride(from: 0, to: words.count - 1, by: 2).map { index in
      let codes = words[index + 1].split(separator: "+").map { "U+" + $0 }.joined(separator: " ")
      return ".. |\(words[index])| unicode:: \(codes)\n"
    }
    return origin + definitions.joined()
  }

  static var names: [String] { sets.keys.map { "<\($0).txt>" } }

  /// The notice of the sets' origin, which is in docutils' trees as comments.
  private static let origin = """
    .. This data file has been placed in the public domain.
    .. Derived from the Unicode character mappings available from
       <http://www.w3.org/2003/entities/xml/>.
       Processed by unicode2rstsubs.py, part of Docutils:
       <https://docutils.sourceforge.io>.

    """

  /// Each name is followed by its code; several codes have a `+` between.
  private static let sets: [String: String] = [
    "isonum": """
    amp 26 apos 27 ast 2A brvbar A6 bsol 5C cent A2 colon 3A comma 2C commat 40 copy A9
    curren A4 darr 2193 deg B0 divide F7 dollar 24 equals 3D excl 21 frac12 BD frac14 BC
    frac18 215B frac34 BE frac38 215C frac58 215D frac78 215E gt 3E half BD horbar 2015
    hyphen 2010 iexcl A1 iquest BF laquo AB larr 2190 lcub 7B ldquo 201C lowbar 5F lpar 28
    lsqb 5B lsquo 2018 lt 3C micro B5 middot B7 nbsp A0 not AC num 23 ohm 2126 ordf AA
    ordm BA para B6 percnt 25 period 2E plus 2B plusmn B1 pound A3 quest 3F quot 22 raquo BB
    rarr 2192 rcub 7D rdquo 201D reg AE rpar 29 rsqb 5D rsquo 2019 sect A7 semi 3B shy AD
    sol 2F sung 266A sup1 B9 sup2 B2 sup3 B3 times D7 trade 2122 uarr 2191 verbar 7C yen A5
    """,
    "isopub": """
    blank 2423 blk12 2592 blk14 2591 blk34 2593 block 2588 bull 2022 caret 2041 check 2713
    cir 25CB clubs 2663 copysr 2117 cross 2717 Dagger 2021 dagger 2020 dash 2010 diams 2666
    dlcrop 230D drcrop 230C dtri 25BF dtrif 25BE emsp 2003 emsp13 2004 emsp14 2005 ensp 2002
    female 2640 ffilig FB03 fflig FB00 ffllig FB04 filig FB01 flat 266D fllig FB02
    frac13 2153 frac15 2155 frac16 2159 frac23 2154 frac25 2156 frac35 2157 frac45 2158
    frac56 215A hairsp 200A hearts 2665 hellip 2026 hybull 2043 incare 2105 ldquor 201E
    lhblk 2584 loz 25CA lozf 29EB lsquor 201A ltri 25C3 ltrif 25C2 male 2642 malt 2720
    marker 25AE mdash 2014 mldr 2026 natur 266E ndash 2013 nldr 2025 numsp 2007 phone 260E
    puncsp 2008 rdquor 201D rect 25AD rsquor 2019 rtri 25B9 rtrif 25B8 rx 211E sext 2736
    sharp 266F spades 2660 squ 25A1 squf 25AA star 2606 starf 2605 target 2316 telrec 2315
    thinsp 2009 uhblk 2580 ulcrop 230F urcrop 230E utri 25B5 utrif 25B4 vellip 22EE
    """,
    "isotech": """
    acd 223F aleph 2135 And 2A53 and 2227 andand 2A55 andd 2A5C andslope 2A58 andv 2A5A
    ang90 221F angrt 221F angsph 2222 angst 212B ap 2248 apacir 2A6F awconint 2233
    awint 2A11 becaus 2235 bernou 212C bne 3D+20E5 bnequiv 2261+20E5 bNot 2AED bnot 2310
    bottom 22A5 cap 2229 Cconint 2230 cirfnint 2A10 compfn 2218 cong 2245 Conint 222F
    conint 222E ctdot 22EF cup 222A cwconint 2232 cwint 2231 cylcty 232D disin 22F2 Dot A8
    DotDot 20DC dsol 29F6 dtdot 22F1 dwangle 29A6 elinters FFFD epar 22D5 eparsl 29E3
    equiv 2261 eqvparsl 29E5 exist 2203 fltns 25B1 fnof 192 forall 2200 fpartint 2A0D
    ge 2265 hamilt 210B iff 21D4 iinfin 29DC imped 1B5 infin 221E infintie 29DD Int 222C
    int 222B intlarhk 2A17 isin 2208 isindot 22F5 isinE 22F9 isins 22F4 isinsv 22F3
    isinv 2208 lagran 2112 Lang 300A lang 2329 lArr 21D0 lbbrk 3014 le 2264 loang 3018
    lobrk 301A lopar 2985 lowast 2217 minus 2212 mnplus 2213 nabla 2207 ne 2260
    nedot 2250+338 nhpar 2AF2 ni 220B nis 22FC nisd 22FA niv 220B Not 2AEC notin 2209
    notindot 22F5+338 notinE 22F9+338 notinva 2209 notinvb 22F7 notinvc 22F6 notni 220C
    notniva 220C notnivb 22FE notnivc 22FD nparsl 2AFD+20E5 npart 2202+338 npolint 2A14
    nvinfin 29DE olcross 29BB Or 2A54 or 2228 ord 2A5D order 2134 oror 2A56 orslope 2A57
    orv 2A5B par 2225 parsl 2AFD part 2202 permil 2030 perp 22A5 pertenk 2031 phmmat 2133
    pointint 2A15 Prime 2033 prime 2032 profalar 232E profline 2312 profsurf 2313 prop 221D
    qint 2A0C qprime 2057 quatint 2A16 radic 221A Rang 300B rang 232A rArr 21D2 rbbrk 3015
    roang 3019 robrk 301B ropar 2986 rppolint 2A12 scpolint 2A13 sim 223C simdot 2A6A
    sime 2243 smeparsl 29E4 square 25A1 squarf 25AA strns AF sub 2282 sube 2286 sup 2283
    supe 2287 tdot 20DB there4 2234 tint 222D top 22A4 topbot 2336 topcir 2AF1 tprime 2034
    utdot 22F0 uwangle 29A7 vangrt 299C veeeq 225A Verbar 2016 wedgeq 2259 xnis 22FB
    """,
    "isolat1": """
    Aacute C1 aacute E1 Acirc C2 acirc E2 AElig C6 aelig E6 Agrave C0 agrave E0 Aring C5
    aring E5 Atilde C3 atilde E3 Auml C4 auml E4 Ccedil C7 ccedil E7 Eacute C9 eacute E9
    Ecirc CA ecirc EA Egrave C8 egrave E8 ETH D0 eth F0 Euml CB euml EB Iacute CD iacute ED
    Icirc CE icirc EE Igrave CC igrave EC Iuml CF iuml EF Ntilde D1 ntilde F1 Oacute D3
    oacute F3 Ocirc D4 ocirc F4 Ograve D2 ograve F2 Oslash D8 oslash F8 Otilde D5 otilde F5
    Ouml D6 ouml F6 szlig DF THORN DE thorn FE Uacute DA uacute FA Ucirc DB ucirc FB
    Ugrave D9 ugrave F9 Uuml DC uuml FC Yacute DD yacute FD yuml FF
    """,
    "isolat2": """
    Abreve 102 abreve 103 Amacr 100 amacr 101 Aogon 104 aogon 105 Cacute 106 cacute 107
    Ccaron 10C ccaron 10D Ccirc 108 ccirc 109 Cdot 10A cdot 10B Dcaron 10E dcaron 10F
    Dstrok 110 dstrok 111 Ecaron 11A ecaron 11B Edot 116 edot 117 Emacr 112 emacr 113
    ENG 14A eng 14B Eogon 118 eogon 119 gacute 1F5 Gbreve 11E gbreve 11F Gcedil 122
    gcedil 123 Gcirc 11C gcirc 11D Gdot 120 gdot 121 Hcirc 124 hcirc 125 Hstrok 126
    hstrok 127 Idot 130 IJlig 132 ijlig 133 Imacr 12A imacr 12B inodot 131 Iogon 12E
    iogon 12F Itilde 128 itilde 129 Jcirc 134 jcirc 135 Kcedil 136 kcedil 137 kgreen 138
    Lacute 139 lacute 13A Lcaron 13D lcaron 13E Lcedil 13B lcedil 13C Lmidot 13F lmidot 140
    Lstrok 141 lstrok 142 Nacute 143 nacute 144 napos 149 Ncaron 147 ncaron 148 Ncedil 145
    ncedil 146 Odblac 150 odblac 151 OElig 152 oelig 153 Omacr 14C omacr 14D Racute 154
    racute 155 Rcaron 158 rcaron 159 Rcedil 156 rcedil 157 Sacute 15A sacute 15B Scaron 160
    scaron 161 Scedil 15E scedil 15F Scirc 15C scirc 15D Tcaron 164 tcaron 165 Tcedil 162
    tcedil 163 Tstrok 166 tstrok 167 Ubreve 16C ubreve 16D Udblac 170 udblac 171 Umacr 16A
    umacr 16B Uogon 172 uogon 173 Uring 16E uring 16F Utilde 168 utilde 169 Wcirc 174
    wcirc 175 Ycirc 176 ycirc 177 Yuml 178 Zacute 179 zacute 17A Zcaron 17D zcaron 17E
    Zdot 17B zdot 17C
    """,
    "isodia": """
    acute B4 breve 2D8 caron 2C7 cedil B8 circ 2C6 dblac 2DD die A8 dot 2D9 grave 60 macr AF
    ogon 2DB ring 2DA tilde 2DC uml A8
    """,
    "isogrk1": """
    Agr 391 agr 3B1 Bgr 392 bgr 3B2 Dgr 394 dgr 3B4 EEgr 397 eegr 3B7 Egr 395 egr 3B5
    Ggr 393 ggr 3B3 Igr 399 igr 3B9 Kgr 39A kgr 3BA KHgr 3A7 khgr 3C7 Lgr 39B lgr 3BB
    Mgr 39C mgr 3BC Ngr 39D ngr 3BD Ogr 39F ogr 3BF OHgr 3A9 ohgr 3C9 Pgr 3A0 pgr 3C0
    PHgr 3A6 phgr 3C6 PSgr 3A8 psgr 3C8 Rgr 3A1 rgr 3C1 sfgr 3C2 Sgr 3A3 sgr 3C3 Tgr 3A4
    tgr 3C4 THgr 398 thgr 3B8 Ugr 3A5 ugr 3C5 Xgr 39E xgr 3BE Zgr 396 zgr 3B6
    """,
    "isogrk3": """
    alpha 3B1 beta 3B2 chi 3C7 Delta 394 delta 3B4 epsi 3F5 epsis 3F5 epsiv 3B5 eta 3B7
    Gamma 393 gamma 3B3 Gammad 3DC gammad 3DD iota 3B9 kappa 3BA kappav 3F0 Lambda 39B
    lambda 3BB mu 3BC nu 3BD Omega 3A9 omega 3C9 Phi 3A6 phi 3D5 phis 3D5 phiv 3C6 Pi 3A0
    pi 3C0 piv 3D6 Psi 3A8 psi 3C8 rho 3C1 rhov 3F1 Sigma 3A3 sigma 3C3 sigmav 3C2 tau 3C4
    Theta 398 theta 3B8 thetas 3B8 thetav 3D1 Upsi 3D2 upsi 3C5 Xi 39E xi 3BE zeta 3B6
    """,
    "isogrk4": """
    b.Gammad 3DC b.gammad 3DD
    """,
    "xhtml1-lat1": """
    Aacute C1 aacute E1 Acirc C2 acirc E2 acute B4 AElig C6 aelig E6 Agrave C0 agrave E0
    Aring C5 aring E5 Atilde C3 atilde E3 Auml C4 auml E4 brvbar A6 Ccedil C7 ccedil E7
    cedil B8 cent A2 copy A9 curren A4 deg B0 divide F7 Eacute C9 eacute E9 Ecirc CA
    ecirc EA Egrave C8 egrave E8 ETH D0 eth F0 Euml CB euml EB frac12 BD frac14 BC frac34 BE
    Iacute CD iacute ED Icirc CE icirc EE iexcl A1 Igrave CC igrave EC iquest BF Iuml CF
    iuml EF laquo AB macr AF micro B5 middot B7 nbsp A0 not AC Ntilde D1 ntilde F1 Oacute D3
    oacute F3 Ocirc D4 ocirc F4 Ograve D2 ograve F2 ordf AA ordm BA Oslash D8 oslash F8
    Otilde D5 otilde F5 Ouml D6 ouml F6 para B6 plusmn B1 pound A3 raquo BB reg AE sect A7
    shy AD sup1 B9 sup2 B2 sup3 B3 szlig DF THORN DE thorn FE times D7 Uacute DA uacute FA
    Ucirc DB ucirc FB Ugrave D9 ugrave F9 uml A8 Uuml DC uuml FC Yacute DD yacute FD yen A5
    yuml FF
    """,
    "xhtml1-special": """
    bdquo 201E circ 2C6 Dagger 2021 dagger 2020 emsp 2003 ensp 2002 euro 20AC gt 3E
    ldquo 201C lrm 200E lsaquo 2039 lsquo 2018 lt 3C mdash 2014 ndash 2013 OElig 152
    oelig 153 permil 2030 quot 22 rdquo 201D rlm 200F rsaquo 203A rsquo 2019 sbquo 201A
    Scaron 160 scaron 161 thinsp 2009 tilde 2DC Yuml 178 zwj 200D zwnj 200C
    """,
    "xhtml1-symbol": """
    alefsym 2135 Alpha 391 alpha 3B1 and 2227 ang 2220 asymp 2248 Beta 392 beta 3B2
    bull 2022 cap 2229 Chi 3A7 chi 3C7 clubs 2663 cong 2245 crarr 21B5 cup 222A dArr 21D3
    darr 2193 Delta 394 delta 3B4 diams 2666 empty 2205 Epsilon 395 epsilon 3B5 equiv 2261
    Eta 397 eta 3B7 exist 2203 fnof 192 forall 2200 frasl 2044 Gamma 393 gamma 3B3 ge 2265
    hArr 21D4 harr 2194 hearts 2665 hellip 2026 image 2111 infin 221E int 222B Iota 399
    iota 3B9 isin 2208 Kappa 39A kappa 3BA Lambda 39B lambda 3BB lang 2329 lArr 21D0
    larr 2190 lceil 2308 le 2264 lfloor 230A lowast 2217 loz 25CA minus 2212 Mu 39C mu 3BC
    nabla 2207 ne 2260 ni 220B notin 2209 nsub 2284 Nu 39D nu 3BD oline 203E Omega 3A9
    omega 3C9 Omicron 39F omicron 3BF oplus 2295 or 2228 otimes 2297 part 2202 perp 22A5
    Phi 3A6 phi 3D5 Pi 3A0 pi 3C0 piv 3D6 Prime 2033 prime 2032 prod 220F prop 221D Psi 3A8
    psi 3C8 radic 221A rang 232A rArr 21D2 rarr 2192 rceil 2309 real 211C rfloor 230B
    Rho 3A1 rho 3C1 sdot 22C5 Sigma 3A3 sigma 3C3 sigmaf 3C2 sim 223C spades 2660 sub 2282
    sube 2286 sum 2211 sup 2283 supe 2287 Tau 3A4 tau 3C4 there4 2234 Theta 398 theta 3B8
    thetasym 3D1 trade 2122 uArr 21D1 uarr 2191 upsih 3D2 Upsilon 3A5 upsilon 3C5
    weierp 2118 Xi 39E xi 3BE Zeta 396 zeta 3B6
    """,
  ]
}
