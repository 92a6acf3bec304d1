"""Whether a place lies close to a sure one does not depend on how the sure ones are kept."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.placechoice import Setting, kilometres
from sayso.schema.records import PlaceRecord
from sayso.schema.vocabulary import RegionKind

latitudes = st.one_of(st.floats(-90, 90), st.floats(30, 34), st.floats(84, 90))
points = st.tuples(latitudes, st.one_of(st.floats(-180, 180), st.floats(64, 70)))


@given(st.lists(points, max_size=30), points)
def test_near_is_within_the_distance_of_any_sure_point(sure, here):
    place = PlaceRecord(key="geonames:1", name="Velna", kind=RegionKind.SETTLEMENT, latitude=here[0], longitude=here[1])
    assert Setting({}, tuple(sure)).near(place) == any(kilometres(here, point) < 250 for point in sure)
